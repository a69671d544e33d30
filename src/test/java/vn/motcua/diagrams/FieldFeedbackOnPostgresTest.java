package vn.motcua.diagrams;

import vn.motcua.support.OnPostgres;

@OnPostgres
class FieldFeedbackOnPostgresTest extends FieldFeedbackTest {}
