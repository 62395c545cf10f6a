package vn.kstthc.feedback;

import vn.kstthc.OnPostgres;

/** The same road on the database of production. */
@OnPostgres
class FeedbackRoadOnPostgresIT extends FeedbackRoadTest {}
