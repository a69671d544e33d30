package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.support.Applications;

class RegisterCopyTest extends OnTheSpotTest {

  @Override
  protected String diagram() {
    return "chung-thuc-ban-sao-tu-so-goc";
  }

  @Override
  protected Map<String, Object> application() {
    return Applications.registerCopy();
  }

  @Override
  protected String handlingTask() {
    return "Task_FindInRegister";
  }

  @Override
  protected String signingTask() {
    return "Task_SignCopy";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("notFound");
  }

  @Override
  protected void process(String code) {
    centre.complete("thuly.100", code, "Task_FindInRegister",
        Map.of("handlingDecision", "issue", "foundNumber", "12", "foundBook", "Sổ khen thưởng 1999"));
    sign(code);
    centre.complete("vanthu.100", code, "Task_SealCopy", Map.of("copyNumber", "8", "sealed", true));
  }

  @Test
  void nobody_is_asked_for_money() {
    centre.at(MONDAY);
    String code = centre.receive(diagram(), "tiepnhan.100", application());
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    assertThat(centre.openTasks(code)).containsExactly("Task_FindInRegister");
  }
}
