package vn.kstthc.organisation;

import vn.kstthc.OnPostgres;

/** The same on the database of production. */
@OnPostgres
class ReplacementOnPostgresIT extends ReplacementTest {}
