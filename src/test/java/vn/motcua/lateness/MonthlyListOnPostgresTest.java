package vn.motcua.lateness;

import vn.motcua.support.OnPostgres;

@OnPostgres
class MonthlyListOnPostgresTest extends MonthlyListTest {}
