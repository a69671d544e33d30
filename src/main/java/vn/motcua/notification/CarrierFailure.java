package vn.motcua.notification;

/**
 * A carrier did not take a message, or did not say whether it did. It has no cause on purpose: a mail server's own words name the
 * address, and what a job fails with is kept by the engine, where no address may be.
 */
class CarrierFailure extends RuntimeException {

  private final boolean maybeSent;

  private CarrierFailure(boolean maybeSent, String what) {
    super(what);
    this.maybeSent = maybeSent;
  }

  /** @param what in short, without any address: {@code status 503} */
  static CarrierFailure notSent(String what) {
    return new CarrierFailure(false, what);
  }

  static CarrierFailure maybeSent(String what) {
    return new CarrierFailure(true, what);
  }

  boolean isMaybeSent() {
    return maybeSent;
  }
}
