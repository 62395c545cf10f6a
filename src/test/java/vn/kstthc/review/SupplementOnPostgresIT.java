package vn.kstthc.review;

import vn.kstthc.OnPostgres;

/** Waiting for supplements on the database of production. */
@OnPostgres
class SupplementOnPostgresIT extends SupplementTest {}
