package vn.motcua.notification;

/**
 * A carrier did not take a message, or did not say whether it did. It has no cause on purpose: a mail server's own words name the
 * address, and what a job fails with is kept by the engine, where no address may be.
 */
class CarrierFailure extends RuntimeException {

  private final boolean maybeSent;
  private final Reason reason;
  private final int answer;

  /** What went wrong, each with a sentence of its own. */
  enum Reason { NOT_REACHED, LOG_IN, ANSWER, SLOW, CUT, UNREADABLE, STOPPED, PAUSED }

  private CarrierFailure(boolean maybeSent, Reason reason, int answer) {
    super(reason + (answer > 0 ? " " + answer : ""));
    this.maybeSent = maybeSent;
    this.reason = reason;
    this.answer = answer;
  }

  static CarrierFailure notSent(Reason reason) {
    return new CarrierFailure(false, reason, 0);
  }

  /** @param answer the code that it answered with, HTTP or SMTP */
  static CarrierFailure notSent(int answer) {
    return new CarrierFailure(false, Reason.ANSWER, answer);
  }

  static CarrierFailure maybeSent(Reason reason) {
    return new CarrierFailure(true, reason, 0);
  }

  static CarrierFailure maybeSent(int answer) {
    return new CarrierFailure(true, Reason.ANSWER, answer);
  }

  boolean isMaybeSent() {
    return maybeSent;
  }

  Reason reason() {
    return reason;
  }

  /** 0 when there was none. */
  int answer() {
    return answer;
  }
}
