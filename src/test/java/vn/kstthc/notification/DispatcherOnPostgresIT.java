package vn.kstthc.notification;

import vn.kstthc.OnPostgres;

/** The same on the database of production. */
@OnPostgres
class DispatcherOnPostgresIT extends DispatcherTest {}
