package vn.motcua.document;

import vn.motcua.support.TestDatabase;

class DocumentRegisterOnH2Test extends DocumentRegisterContract {

  DocumentRegisterOnH2Test() {
    super(TestDatabase.Kind.H2);
  }
}
