package vn.motcua.engine;

import vn.motcua.support.OnPostgres;

@OnPostgres
class CalendarChangeOnPostgresTest extends CalendarChangeTest {}
