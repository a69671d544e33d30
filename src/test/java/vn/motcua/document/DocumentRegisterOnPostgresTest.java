package vn.motcua.document;

import vn.motcua.support.TestDatabase;

class DocumentRegisterOnPostgresTest extends DocumentRegisterContract {

  DocumentRegisterOnPostgresTest() {
    super(TestDatabase.Kind.POSTGRESQL);
  }
}
