package vn.motcua.engine;

import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.motcua.Refusal;
import vn.motcua.Texts;

/**
 * Turns a refusal met anywhere inside an engine command (form, listener, delegate, guard) into an engine error whose message is the
 * Vietnamese sentence: that is what Tasklist shows, while it keeps what the officer typed. The refusal stays as the cause.
 */
public class RefusalTranslation extends CommandInterceptor {

  private static final Set<Class<?>> FORMS =
      Set.of(SubmitStartFormCmd.class, SubmitTaskFormCmd.class, CompleteTaskCmd.class);

  private final Texts texts;

  RefusalTranslation(Texts texts) {
    this.texts = texts;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (FormFieldValidationException | BadUserRequestException | AuthorizationException translated) {
      throw translated;
    } catch (RuntimeException failure) {
      Refusal refusal = refusalIn(failure);
      throw refusal == null ? failure : translated(command, refusal);
    }
  }

  /** The engine's REST answers 400 or 403, never 500, only to these three, and to each at its own doors. */
  private RuntimeException translated(Command<?> command, Refusal refusal) {
    String sentence = texts.text(refusal);
    if (FORMS.contains(command.getClass())) {
      return new FormFieldValidationException(refusal.field(), sentence, refusal);
    }
    if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
      AuthorizationException forbidden = new AuthorizationException(sentence);
      forbidden.initCause(refusal);
      return forbidden;
    }
    return new BadUserRequestException(sentence, refusal);
  }

  /** The refusal that caused a failure, or null. */
  public static Refusal refusalIn(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (each instanceof Refusal refusal) {
        return refusal;
      }
    }
    return null;
  }
}
