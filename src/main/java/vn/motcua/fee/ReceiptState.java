package vn.motcua.fee;

/** A receipt is in force, or it ended once, in one of two ways; it never comes back. */
public enum ReceiptState { ISSUED, CANCELLED, REFUNDED }
