package vn.motcua.notification;

import jakarta.mail.MessagingException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

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
    Deque<Exception> chain = new ArrayDeque<>();
    int code = -1;
    boolean senderAtFault = false;
    chain.add(failure);
    while (!chain.isEmpty() && code < 0) {
      Exception each = chain.poll();
      if (each instanceof SMTPAddressFailedException address) {
        code = address.getReturnCode();
      } else if (each instanceof SMTPSenderFailedException sender) {
        code = sender.getReturnCode();
        senderAtFault = true;
      } else if (each instanceof MessagingException other && other.getNextException() != null) {
        chain.add(other.getNextException());
      }
      if (code < 0 && each instanceof SMTPSendFailedException whole) {
        code = whole.getReturnCode();
      }
    }
    return new SmtpVerdict(kind(code, senderAtFault), code);
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
