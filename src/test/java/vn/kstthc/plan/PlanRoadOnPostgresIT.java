package vn.kstthc.plan;

import vn.kstthc.OnPostgres;

/** The same road on the database of production. */
@OnPostgres
class PlanRoadOnPostgresIT extends PlanRoadTest {}
