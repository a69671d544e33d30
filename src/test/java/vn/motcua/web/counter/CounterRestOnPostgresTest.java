package vn.motcua.web.counter;

import vn.motcua.support.OnPostgres;

@OnPostgres
class CounterRestOnPostgresTest extends CounterRestTest {}
