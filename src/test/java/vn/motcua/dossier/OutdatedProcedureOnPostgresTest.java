package vn.motcua.dossier;

import vn.motcua.support.OnPostgres;

@OnPostgres
class OutdatedProcedureOnPostgresTest extends OutdatedProcedureTest {}
