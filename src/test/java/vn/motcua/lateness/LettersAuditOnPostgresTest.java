package vn.motcua.lateness;

import vn.motcua.support.OnPostgres;

@OnPostgres
class LettersAuditOnPostgresTest extends LettersAuditTest {}
