package vn.kstthc.reporting;

import vn.kstthc.OnPostgres;

/** Taking in dossiers on the database of production. */
@OnPostgres
class OneStopImportOnPostgresIT extends OneStopImportTest {}
