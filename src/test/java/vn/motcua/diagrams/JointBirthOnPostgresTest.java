package vn.motcua.diagrams;

import vn.motcua.support.OnPostgres;

@OnPostgres
class JointBirthOnPostgresTest extends JointBirthTest {}
