package vn.motcua.hostile;

import vn.motcua.support.OnPostgres;

@OnPostgres
class HostileRequestsOnPostgresTest extends HostileRequestsTest {}
