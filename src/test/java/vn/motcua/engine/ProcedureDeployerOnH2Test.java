package vn.motcua.engine;

import vn.motcua.support.CentreTest;

@CentreTest
class ProcedureDeployerOnH2Test extends ProcedureDeployerContract {}
