package vn.motcua.procedure.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.Term;
import vn.motcua.procedure.picture.DiagramStep.Place;
import vn.motcua.procedure.picture.DiagramStep.Who;

class DiagramStepsTest {

  private static List<DiagramStep> birth() throws IOException {
    return DiagramSteps.read(Files.readAllBytes(Path.of("processes/ho-tich/khai-sinh/ho-tich-khai-sinh.bpmn")), "ho-tich-khai-sinh");
  }

  @Test
  void steps_come_in_the_order_of_the_drawing_with_role_limit_and_article() throws IOException {
    List<DiagramStep> steps = birth();

    assertThat(steps.get(0).id()).isEqualTo("CallActivity_Intake");
    assertThat(steps.get(0).called()).isEqualTo("common-intake");
    DiagramStep appraise = steps.stream().filter(step -> step.id().equals("Task_AppraiseBirth")).findFirst().orElseThrow();
    assertThat(appraise.name()).isEqualTo("Thẩm tra hồ sơ khai sinh");
    assertThat(appraise.roles()).containsExactly(new Who("thu-ly", Place.DECIDING, null));
    assertThat(appraise.limit()).isEqualTo(Term.parse("3 working hours"));
    assertThat(appraise.note()).contains("Điều 16 Luật Hộ tịch");
    assertThat(appraise.form()).isEqualTo("ho-tich-khai-sinh-appraise");
    assertThat(steps).filteredOn(step -> step.id().equals("Task_RecordDraftAnswer")).singleElement()
        .satisfies(step -> assertThat(step.roles()).containsExactly(new Who("tiep-nhan", Place.RECEIVING, null)));
    assertThat(steps.get(steps.size() - 1).called()).isEqualTo("common-return-result");
  }

  @Test
  void what_hangs_on_the_border_of_the_whole_dossier_is_no_step() throws IOException {
    assertThat(birth()).extracting(DiagramStep::called)
        .doesNotContain("common-late-warning", "common-late-dossier", "common-late-again", "common-withdrawal");
  }

  private static List<String> ahead(String... at) throws IOException {
    return DiagramSteps.ahead(Files.readAllBytes(Path.of("processes/xay-dung/giay-phep-nha-o/xay-dung-giay-phep-nha-o.bpmn")),
        "xay-dung-giay-phep-nha-o", Set.of(at)).stream().map(DiagramStep::id).toList();
  }

  @Test
  void ahead_of_a_step_is_what_comes_after_it_out_of_its_sub_process_too_and_nothing_that_leads_back() throws IOException {
    assertThat(ahead("Task_ConcludeAppraisal"))
        .containsExactly("Task_PreparePermit", "Task_SignPermit", "Task_RecordPermit", "CallActivity_ReturnResult");
    assertThat(ahead("Task_SignPermit")).as("without what is done again when it is sent back")
        .containsExactly("Task_RecordPermit", "CallActivity_ReturnResult");
    assertThat(ahead("CallActivity_ReturnResult")).isEmpty();
  }

  @Test
  void at_two_steps_side_by_side_what_is_ahead_of_either_is_ahead() throws IOException {
    assertThat(ahead("Task_AppraiseDossier", "CallActivity_Consult"))
        .contains("CallActivity_Supplement", "Task_ConcludeAppraisal", "Task_SignPermit").doesNotContain("Task_PlanAppraisal");
    assertThat(ahead("Task_RecordPermit", "CallActivity_LateDossier")).containsExactly("CallActivity_ReturnResult");
  }

  @Test
  void every_form_is_named_with_its_step_the_start_form_first() throws IOException {
    List<DiagramForm> forms = DiagramSteps.forms(
        Files.readAllBytes(Path.of("processes/ho-tich/khai-sinh/ho-tich-khai-sinh.bpmn")), "ho-tich-khai-sinh");

    assertThat(forms.get(0)).isEqualTo(new DiagramForm("ho-tich-khai-sinh-start", "StartEvent_Application", "Nộp hồ sơ"));
    assertThat(forms).extracting(DiagramForm::id).contains("ho-tich-khai-sinh-appraise", "ho-tich-khai-sinh-sign");
  }
}
