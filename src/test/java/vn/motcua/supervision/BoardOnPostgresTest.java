package vn.motcua.supervision;

import vn.motcua.support.OnPostgres;

@OnPostgres
class BoardOnPostgresTest extends BoardTest {}
