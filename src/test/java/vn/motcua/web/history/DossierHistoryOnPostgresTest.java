package vn.motcua.web.history;

import vn.motcua.support.OnPostgres;

/** The same, on the database of production and with its rights. */
@OnPostgres
class DossierHistoryOnPostgresTest extends DossierHistoryTest {}
