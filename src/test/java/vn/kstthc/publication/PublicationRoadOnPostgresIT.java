package vn.kstthc.publication;

import vn.kstthc.OnPostgres;

/** The same road on the database of production. */
@OnPostgres
class PublicationRoadOnPostgresIT extends PublicationRoadTest {}
