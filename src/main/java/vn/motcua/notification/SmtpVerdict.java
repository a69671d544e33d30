package vn.motcua.notification;

import jakarta.mail.MessagingException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * What a mail server meant (RFC 5321 4.2.1): 5xx for this receiver or this letter is for good, 4xx is for now, and a sender or a
 * log-in that it refuses is ours to put right. Without an answer it may have the letter.
 *
 * @param code the server's answer; -1 when there was none
 */
record SmtpVerdict(Kind kind, int code) {

  private static final int FOR_GOOD = 500;
  /** Authentication required or failed, TLS required, policy: our set-up, not the receiver's address. */
  private static final int FIRST_OF_LOG_IN = 530;
  private static final int LAST_OF_LOG_IN = 539;

  enum Kind { NO_SUCH_ADDRESS, NOT_NOW, SILENT }

  static SmtpVerdict of(MessagingException failure) {
    for (Exception each = failure; each instanceof MessagingException one; each = one.getNextException()) {
      if (one instanceof SMTPAddressFailedException receiver) {
        return new SmtpVerdict(kind(receiver.getReturnCode(), false), receiver.getReturnCode());
      }
      if (one instanceof SMTPSendFailedException whole) {
        boolean senderAtFault = String.valueOf(whole.getCommand()).startsWith("MAIL");
        return new SmtpVerdict(kind(whole.getReturnCode(), senderAtFault), whole.getReturnCode());
      }
    }
    return new SmtpVerdict(Kind.SILENT, -1);
  }

  private static Kind kind(int code, boolean senderAtFault) {
    if (code < 0) {
      return Kind.SILENT;
    }
    boolean ours = senderAtFault || (code >= FIRST_OF_LOG_IN && code <= LAST_OF_LOG_IN);
    return code >= FOR_GOOD && !ours ? Kind.NO_SUCH_ADDRESS : Kind.NOT_NOW;
  }

  @Override
  public String toString() {
    return code < 0 ? "no answer" : "answer " + code;
  }
}
