package vn.motcua.web;

import java.net.URI;
import java.util.MissingResourceException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.Texts;

/** Writes problem details (RFC 9457) in Vietnamese. */
@Component
class Problems {

  /** Every sentence that tells the reader what to do begins so, by the house rule for messages. */
  private static final String CURE_BEGINS = "Hãy ";

  private final Texts texts;

  Problems(Texts texts) {
    this.texts = texts;
  }

  ProblemDetail of(Refusal refusal) {
    return problem(status(refusal.kind()), refusal.field(), refusal.key(), texts.text(refusal));
  }

  /** @param field the field at fault, or null */
  ProblemDetail of(HttpStatusCode status, String field, String key, Object... arguments) {
    return problem(status, field, key, texts.text(key, arguments));
  }

  /** For a status that no rule of ours speaks about. */
  ProblemDetail of(HttpStatusCode status) {
    String key = "web.problem." + status.value();
    try {
      return of(status, null, key);
    } catch (MissingResourceException e) {
      return of(status, null, "web.problem.other", status.value());
    }
  }

  String text(String key, Object... arguments) {
    return texts.text(key, arguments);
  }

  private ProblemDetail problem(HttpStatusCode status, String field, String key, String sentence) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setType(URI.create("urn:motcua:problem:" + key));
    problem.setTitle(title(status));
    if (field != null) {
      problem.setProperty("field", field);
    }
    String cure = cure(sentence);
    if (cure != null) {
      problem.setProperty("cure", cure);
    }
    return problem;
  }

  private String title(HttpStatusCode status) {
    try {
      return texts.text("web.title." + status.value());
    } catch (MissingResourceException e) {
      return texts.text("web.title.other");
    }
  }

  private static String cure(String sentence) {
    if (sentence.startsWith(CURE_BEGINS)) {
      return sentence;
    }
    int begin = sentence.indexOf(". " + CURE_BEGINS);
    return begin < 0 ? null : sentence.substring(begin + 2);
  }

  private static HttpStatus status(Refusal.Kind kind) {
    return switch (kind) {
      case INVALID -> HttpStatus.BAD_REQUEST;
      case NOT_FOUND -> HttpStatus.NOT_FOUND;
      case FORBIDDEN -> HttpStatus.FORBIDDEN;
      case CONFLICT -> HttpStatus.CONFLICT;
    };
  }
}
