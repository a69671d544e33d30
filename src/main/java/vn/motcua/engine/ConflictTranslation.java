package vn.motcua.engine;

import jakarta.ws.rs.core.Response.Status;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.cmd.ClaimTaskCmd;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.rest.exception.InvalidRequestException;
import org.springframework.beans.DirectFieldAccessor;

/**
 * Two officers act on one dossier at once: one wins, and the other is told by whom and when it was done. The engine's REST would
 * answer 500 and an English sentence; this kind of exception passes through it with its own status, 409.
 */
class ConflictTranslation extends CommandInterceptor {

  private static final Set<Class<?>> ON_TASKS = Set.of(ClaimTaskCmd.class, SubmitTaskFormCmd.class, CompleteTaskCmd.class);

  private final WhatHappened whatHappened;

  ConflictTranslation(WhatHappened whatHappened) {
    this.whatHappened = whatHappened;
  }

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (RuntimeException failure) {
      throw ON_TASKS.contains(command.getClass()) ? told(command, failure) : failure;
    }
  }

  private RuntimeException told(Command<?> command, RuntimeException failure) {
    String task = (String) new DirectFieldAccessor(command).getPropertyValue("taskId");
    Optional<String> sentence = Optional.empty();
    if (Conflicts.isConflictOfOfficers(failure)) {
      sentence = whatHappened.toTask(task);
    } else if (failure instanceof NullValueException || failure instanceof AuthorizationException) {
      // The rights on a task go with it: who is late by a moment has none any more.
      sentence = whatHappened.toEndedTask(task);
    }
    return sentence.<RuntimeException>map(told -> new RestConflict(failure, told)).orElse(failure);
  }

  /** Its message is the sentence that Tasklist shows. */
  static final class RestConflict extends InvalidRequestException {

    private static final long serialVersionUID = 1L;

    RestConflict(RuntimeException cause, String sentence) {
      super(Status.CONFLICT, cause, sentence);
    }
  }
}
