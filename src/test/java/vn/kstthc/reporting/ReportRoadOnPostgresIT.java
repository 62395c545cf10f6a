package vn.kstthc.reporting;

import vn.kstthc.OnPostgres;

/** The road of a report on the database of production. */
@OnPostgres
class ReportRoadOnPostgresIT extends ReportRoadTest {}
