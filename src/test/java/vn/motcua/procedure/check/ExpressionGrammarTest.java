package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionGrammarTest {

  private final ExpressionGrammar grammar = new ExpressionGrammar(
      Set.of("copies", "handlingDecision", "lateNow"), Set.of("clock", "agency", "feeCalculation"));

  @ParameterizedTest
  @ValueSource(strings = {
      "plain text", "R10/PT5M", "${clock.dueAt(execution)}", "${clock.stepDue(execution, '2 working hours')}",
      "#{execution.processBusinessKey}", "${agency.group('thu-ly')}, ${agency.receivingGroup(\"tiep-nhan\")}",
      "${handlingDecision == 'certify'}", "${!lateNow and (copies >= 2 || copies + 1 < -3)}", "${not empty copies}",
      "${copies > 1 ? 'a' : 'b}'}", "${feeCalculation}", " ${ lateNow } "})
  void may_stand_in_a_diagram(String text) {
    assertThat(grammar.fault(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "${''.getClass()}", "${''['class']}", "${copies.class}", "${copies[0]}", "${other}", "${other.x()}",
      "${currentUser()}",
      "${clock.dueAt(execution).time}", "${clock.dueAt(execution.id)}", "${clock.dueAt(clock)}",
      "${clock.dueAt(clock.x())}",
      "${clock.class}", "${clock['dueAt'](execution)}", "${execution.engineServices}", "${execution.getVariable('x')}",
      "${task.execution}", "${copies = 1}", "${copies; 1}", "${(clock).dueAt(execution)}", "${[1].stream()}", "${x -> 1}",
      "a ${copies} b ${''.x}", "${", "${copies", "#{'a'.b()}", "${a:b()}", "${true.x}", "${('x').getClass()}",
      "${copies\u00a0.class}", "${null.class}", "\\${''.getClass()}", "${'a' += ''.x}"})
  void may_not_stand_in_a_diagram(String text) {
    assertThat(grammar.fault(text)).isPresent();
  }
}
