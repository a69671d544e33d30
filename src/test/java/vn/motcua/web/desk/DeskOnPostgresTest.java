package vn.motcua.web.desk;

import vn.motcua.support.OnPostgres;

@OnPostgres
class DeskOnPostgresTest extends DeskTest {}
