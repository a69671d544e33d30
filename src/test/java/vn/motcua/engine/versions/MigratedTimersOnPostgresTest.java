package vn.motcua.engine.versions;

import vn.motcua.support.OnPostgres;

@OnPostgres
class MigratedTimersOnPostgresTest extends MigratedTimersTest {}
