package vn.kstthc.reporting;

import vn.kstthc.OnPostgres;

/** Counting on the database of production. */
@OnPostgres
class FiguresOnPostgresIT extends FiguresTest {}
