package vn.motcua.diagrams;

import vn.motcua.support.OnPostgres;

@OnPostgres
class JointDeathOnPostgresTest extends JointDeathTest {}
