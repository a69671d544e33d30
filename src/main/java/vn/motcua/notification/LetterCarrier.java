package vn.motcua.notification;

import java.util.Optional;

/** Takes messages of one channel out of the house. */
interface LetterCarrier {

  LetterChannel channel();

  /** Whether this channel is configured. */
  boolean isOn();

  /**
   * Hands a message over. Returning means that the carrier has answered.
   *
   * @throws CarrierFailure when it did not take it, or did not say
   */
  Receipt send(OutgoingMessage message, LetterText text);

  /** How to ask the carrier what became of a message; empty when nobody there can say. */
  Optional<Enquiry> enquiry();

  /** A question to a carrier. */
  interface Enquiry {

    /**
     * What became of a message that may have gone out.
     *
     * @return {@link Receipt.Kind#UNKNOWN} when the carrier never had it
     * @throws CarrierFailure when it does not answer
     */
    Receipt ask(OutgoingMessage message);
  }

  /**
   * A carrier's answer.
   *
   * @param reference what the carrier calls the message, or null
   */
  record Receipt(Kind kind, String reference) {

    private static final int LONGEST = 100;

    enum Kind {
      /** It brings it. */
      TAKEN,
      /** It never will: there is no such address. */
      REFUSED,
      /** It has never seen it. */
      UNKNOWN
    }

    static Receipt taken(String reference) {
      boolean fits = reference == null || reference.length() <= LONGEST;
      return new Receipt(Kind.TAKEN, fits ? reference : reference.substring(0, LONGEST));
    }

    static Receipt refused() {
      return new Receipt(Kind.REFUSED, null);
    }

    static Receipt unknown() {
      return new Receipt(Kind.UNKNOWN, null);
    }
  }
}
