package vn.motcua.web.panel;

import vn.motcua.support.OnPostgres;

@OnPostgres
class DossierActsOnPostgresTest extends DossierActsTest {}
