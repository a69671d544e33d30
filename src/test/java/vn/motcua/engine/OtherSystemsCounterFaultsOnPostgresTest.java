package vn.motcua.engine;

import vn.motcua.support.OnPostgres;

@OnPostgres
class OtherSystemsCounterFaultsOnPostgresTest extends OtherSystemsCounterFaultsTest {}
