package vn.motcua.identity;

import java.time.Duration;

/**
 * What a population register answers.
 *
 * @param entry with FOUND, and with PARTIAL where the register shows it; holds only the fields that were asked for
 * @param reason null with FOUND; else why there is no one clear entry
 * @param pause how long the register asked to be left alone, or null when it did not say
 */
public record LookUpResult(Status status, RegisterEntry entry, IdentityReason reason, Duration pause) {

  /** UNAVAILABLE: no connection, no licence, over quota, timeout. The counter goes on by hand (legal facts 6.2). */
  public enum Status { FOUND, PARTIAL, SEVERAL, NOT_FOUND, UNAVAILABLE }

  public LookUpResult {
    boolean fits = switch (status) {
      case FOUND -> entry != null;
      case PARTIAL -> true;
      default -> entry == null;
    };
    if (!fits || (reason == null) != (status == Status.FOUND)) {
      throw new IllegalArgumentException("No answer of a register: " + status + " " + reason);
    }
  }

  public static LookUpResult found(RegisterEntry entry) {
    return new LookUpResult(Status.FOUND, entry, null, null);
  }

  /** @param entry null when the register only says that not all of the question fits */
  public static LookUpResult partial(RegisterEntry entry) {
    return new LookUpResult(Status.PARTIAL, entry, IdentityReason.PARTIAL_MATCH, null);
  }

  public static LookUpResult several() {
    return new LookUpResult(Status.SEVERAL, null, IdentityReason.SEVERAL_IN_REGISTER, null);
  }

  public static LookUpResult notFound() {
    return new LookUpResult(Status.NOT_FOUND, null, IdentityReason.NOT_IN_REGISTER, null);
  }

  /** @throws IllegalArgumentException when the reason is none of a register that does not answer */
  public static LookUpResult unavailable(IdentityReason reason) {
    return unavailable(reason, null);
  }

  static LookUpResult unavailable(IdentityReason reason, Duration pause) {
    if (reason.outcome() != IdentityOutcome.UNAVAILABLE) {
      throw new IllegalArgumentException(reason + " is an answer");
    }
    return new LookUpResult(Status.UNAVAILABLE, null, reason, pause);
  }

  boolean isAnswer() {
    return status != Status.UNAVAILABLE;
  }
}
