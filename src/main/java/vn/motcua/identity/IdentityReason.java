package vn.motcua.identity;

/** Why a look-up ended without an entry to compare. */
public enum IdentityReason { NO_NUMBER, NUMBER_MALFORMED, NOT_IN_REGISTER, REGISTER_UNAVAILABLE }
