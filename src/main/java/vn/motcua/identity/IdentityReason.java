package vn.motcua.identity;

/** Why a look-up ended without one clear entry. Each has a sentence for the officer. */
public enum IdentityReason {
  NO_NUMBER(IdentityOutcome.NOT_FOUND),
  NUMBER_MALFORMED(IdentityOutcome.NOT_FOUND),
  NOT_IN_REGISTER(IdentityOutcome.NOT_FOUND),
  /** The register knows the number, but not quite with the name or birth date sent. */
  PARTIAL_MATCH(IdentityOutcome.MISMATCH),
  /** The register holds several persons whom the question fits. */
  SEVERAL_IN_REGISTER(IdentityOutcome.MISMATCH),
  /** Nobody listens at the address, or its name leads nowhere. */
  REGISTER_UNREACHABLE(IdentityOutcome.UNAVAILABLE),
  /** No full answer within the read timeout. */
  REGISTER_SLOW(IdentityOutcome.UNAVAILABLE),
  /** The connection broke before the answer was whole. */
  REGISTER_CUT(IdentityOutcome.UNAVAILABLE),
  /** 401, 403, or no TLS connection: wrong credentials or no licence to connect. */
  REGISTER_REFUSES(IdentityOutcome.UNAVAILABLE),
  /** 429. */
  REGISTER_QUOTA(IdentityOutcome.UNAVAILABLE),
  /** 5xx. */
  REGISTER_FAULT(IdentityOutcome.UNAVAILABLE),
  /** An answer that does not keep to the contract: broken JSON, an unknown status, another person's number. */
  REGISTER_UNREADABLE(IdentityOutcome.UNAVAILABLE),
  /** Not asked: it did not answer a moment ago, and nobody shall wait for it again so soon. */
  REGISTER_SILENT(IdentityOutcome.UNAVAILABLE);

  private final IdentityOutcome outcome;

  IdentityReason(IdentityOutcome outcome) {
    this.outcome = outcome;
  }

  IdentityOutcome outcome() {
    return outcome;
  }

  /** True when the question left the house. */
  boolean wasAsked() {
    return this != NO_NUMBER && this != NUMBER_MALFORMED && this != REGISTER_SILENT;
  }
}
