package vn.motcua.diagrams;

import vn.motcua.support.OnPostgres;

@OnPostgres
class PermanentResidenceOnPostgresTest extends PermanentResidenceTest {}
