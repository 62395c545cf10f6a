package vn.kstthc.review;

import vn.kstthc.OnPostgres;

/** The same road on the database of production. */
@OnPostgres
class ReviewRoadOnPostgresIT extends ReviewRoadTest {}
