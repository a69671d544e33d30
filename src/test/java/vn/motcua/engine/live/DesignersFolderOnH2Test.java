package vn.motcua.engine.live;

import vn.motcua.support.CentreTest;

@CentreTest
class DesignersFolderOnH2Test extends DesignersFolderContract {}
