package vn.motcua.supervision;

import vn.motcua.support.OnPostgres;

/** The same, on the database of production and with its rights. */
@OnPostgres
class StepStatisticsOnPostgresTest extends StepStatisticsTest {}
