package vn.motcua.engine.live;

import vn.motcua.support.CentreTest;

@CentreTest
class ProcedureDeployerOnH2Test extends ProcedureDeployerContract {}
