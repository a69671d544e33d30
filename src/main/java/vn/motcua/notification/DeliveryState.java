package vn.motcua.notification;

/** Where a message stands. */
enum DeliveryState {
  /** Waits for its turn, or for the next try. */
  QUEUED,
  /** Written before it is handed to the carrier: who finds it so does not know whether it went out. */
  SENDING,
  /** The carrier took it. */
  SENT,
  /** Never will go out on this channel. */
  FAILED,
  /** It may have gone out, and nobody can be asked: a person decides. */
  UNCLEAR
}
