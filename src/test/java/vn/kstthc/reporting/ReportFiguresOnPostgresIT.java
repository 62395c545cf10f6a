package vn.kstthc.reporting;

import vn.kstthc.OnPostgres;

/** Figures, checks and differences of reports on the database of production. */
@OnPostgres
class ReportFiguresOnPostgresIT extends ReportFiguresOnTheRoadTest {}
