package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Date;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;

/** The check knows no engine, so it has its own list of what a diagram may ask the clock. */
class ClockQuestionsTest {

  @Test
  void every_question_that_the_clock_answers_may_be_asked() throws ClassNotFoundException {
    Set<Method> answered = Stream.of(Class.forName("vn.motcua.engine.DiagramClock").getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && method.getReturnType() == Date.class)
        .filter(method -> method.getParameterTypes()[0] == DelegateExecution.class).collect(Collectors.toSet());
    assertThat(answered).hasSizeGreaterThanOrEqualTo(8)
        .allMatch(method -> WorkingTimeRule.QUESTIONS.containsKey(method.getName()))
        .allMatch(method -> WorkingTimeRule.QUESTIONS.get(method.getName()) == (method.getParameterCount() > 1));
  }
}
