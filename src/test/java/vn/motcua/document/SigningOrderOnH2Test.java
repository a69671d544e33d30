package vn.motcua.document;

import vn.motcua.support.TestDatabase;

class SigningOrderOnH2Test extends SigningOrderContract {

  SigningOrderOnH2Test() {
    super(TestDatabase.Kind.H2);
  }

  @Override
  void emptyReservations() {
    jdbc.sql("DELETE FROM document_reservation").update();
  }
}
