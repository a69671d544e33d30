package vn.motcua.document;

import vn.motcua.support.OnPostgres;

@OnPostgres
class IssuedFormsOnPostgresTest extends IssuedFormsTest {}
