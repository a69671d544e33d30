package vn.motcua.engine.live;

import vn.motcua.support.CentreTest;
import vn.motcua.support.OnPostgres;

@CentreTest
@OnPostgres
class DesignersFolderOnPostgresTest extends DesignersFolderContract {}
