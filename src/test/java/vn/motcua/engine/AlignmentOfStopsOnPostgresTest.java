package vn.motcua.engine;

import vn.motcua.support.OnPostgres;

@OnPostgres
class AlignmentOfStopsOnPostgresTest extends AlignmentOfStopsTest {}
