package vn.kstthc.extension;

import vn.kstthc.OnPostgres;

/** Asking for more time on the database of production. */
@OnPostgres
class ExtensionRoadOnPostgresIT extends ExtensionRoadTest {}
