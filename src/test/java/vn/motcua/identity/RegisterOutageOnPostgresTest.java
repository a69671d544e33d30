package vn.motcua.identity;

import vn.motcua.support.OnPostgres;

@OnPostgres
class RegisterOutageOnPostgresTest extends RegisterOutageTest {}
