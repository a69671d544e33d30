package vn.motcua.sandbox.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.Texts;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.document.DocumentRegister;
import vn.motcua.dossier.Dossiers;
import vn.motcua.procedure.Procedures;
import vn.motcua.sandbox.CentreStage;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;

/** What scripts/try does, on the centre under test. */
@CentreTest
class TrialsTest {

  private static final String START = "đồng hồ: 2026-10-12 08:00\n";

  private final Texts texts = new Texts();
  private final TrialReport report = new TrialReport();
  private Dossiers dossiers;
  private Trials trials;

  @BeforeEach
  void putTogether(@Autowired ProcessEngine engine, @Autowired StatutoryClock statutoryClock, @Autowired Procedures procedures,
      @Autowired Dossiers all, @Autowired DocumentRegister documents, @Autowired Centre centre) {
    centre.at("2026-10-12T07:30");
    dossiers = all;
    trials = new Trials(engine, CentreStage.desk(engine),
        CentreStage.clock(engine, (from, term) -> statutoryClock.workingTime(from, term, "H99.100")), procedures, all, documents, texts);
  }

  static Stream<String> procedures() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn") && contains(file, "\"procedure.code\""))
          .map(file -> file.getParent().toString())
          // It waits fifteen days for objections, which the usual answers would go on raising: its trial needs a scenario.
          .filter(folder -> !folder.endsWith("chung-nhan-lan-dau")).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void every_procedure_goes_from_its_start_form_to_its_end_with_the_usual_answers(String folder) {
    trials.play(folder, new Scenario("2026-10-12T08:00", List.of()), report);
    assertThat(dossiers.get(report.dossierCode()).status().isClosed()).isTrue();
    // A notification is acknowledged with its start form: there is nothing after it.
    int onlyReceived = folder.endsWith("luu-tru") ? 0 : 1;
    assertThat(report.rows()).hasSizeGreaterThan(onlyReceived).allSatisfy(row -> assertThat(row.what()).isNotBlank());
    assertThat(new TrialTable(texts).of(report)).contains("Thời điểm", "12/10/2026 08:00", "tiepnhan.100 *");
  }

  @Test
  void a_posting_of_fifteen_days_is_over_when_the_scenario_pushes_the_clock_past_it() {
    play("dat-dai/chung-nhan-lan-dau", "*: Task_PostNotice\nđồng hồ: +16 ngày\n");
    assertThat(dossiers.get(report.dossierCode()).status().isClosed()).isTrue();
    assertThat(report.rows()).extracting(TrialReport.Row::what).noneMatch(what -> what.contains("Ghi nhận ý kiến"));
  }

  @ParameterizedTest
  @CsvSource({"processes/chung-thuc/chu-ky/", "chung-thuc/chu-ky", "chung-thuc-chu-ky", "2.000884", "/anywhere/processes/chung-thuc/chu-ky"})
  void a_procedure_is_named_by_folder_id_or_code(String named) {
    assertThat(trials.title(named)).contains("2.000884", "chung-thuc-chu-ky");
  }

  @Test
  void a_procedure_that_is_not_there_is_a_fault_that_says_how_to_name_one() {
    assertThatThrownBy(() -> play("ho-tich/ly-hon", "")).isInstanceOf(TrialFault.class)
        .hasMessageContaining("ho-tich/ly-hon").hasMessageContaining("1.001193");
  }

  @Test
  void a_scenario_says_only_what_is_special_and_documents_stand_in_the_row_that_made_them() {
    play("chung-thuc-ban-sao", """
        thuly.100: Task_CertifyCopy
          handlingDecision = refuse
          refusalGround = erased
          refusalReason = Bản chính bị tẩy xóa.
          refusalBasis = Điều 22 Nghị định 23/2015/NĐ-CP
        """);
    assertThat(new TrialTable(texts).of(report)).contains("Giấy tiếp nhận").contains("Phiếu từ chối");
    assertThat(report.rows().stream().filter(row -> row.who().equals("thuly.100") && !row.usual())).hasSize(1);
  }

  @Test
  void the_clock_that_goes_past_the_date_makes_the_dossier_late_and_its_letter_is_noted() {
    play("chung-thuc-ban-sao", "đồng hồ: quá hạn\nđồng hồ: +1 ngày làm việc\n");
    assertThat(report.rows()).anySatisfy(row -> assertThat(row.noted()).contains(texts.text("clock.fact.BECAME_LATE")));
    assertThat(report.ending().get(0)).contains("quá hạn").doesNotContain("không quá hạn");
    assertThat(new TrialTable(texts).of(report)).contains("xin lỗi");
  }

  @Test
  void a_scenario_that_stops_leaves_open_what_is_open() {
    play("chung-thuc-ban-sao", "*: Task_CheckPapers\nđồng hồ: dừng\n");
    assertThat(report.ending().get(1)).contains("còn mở");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "thuly.100: Task_CertifyCopy;handlingDecision = certfy|handlingDecision|certify",
      "thuly.100: Task_CertifyCopy;handlingDecison = certify|handlingDecison|handlingDecision",
      "tiepnhan.100: nộp hồ sơ;copies = hai|copies|kiểu dữ liệu",
      "tiepnhan.100: nộp hồ sơ;applicant.birthDate = 2026-13-45|applicant.birthDate|ngày",
      "tiepnhan.100: nộp hồ sơ;applicant = công dân 9999|applicant|200",
      "tiepnhan.100: nộp hồ sơ;submitterIsApplicant = ừ|submitterIsApplicant|không"})
  void a_wrong_answer_is_named_with_line_field_and_cure(String scenario, String field, String cure) {
    assertThatThrownBy(() -> play("chung-thuc-ban-sao", scenario.replace(';', '\n')))
        .isInstanceOfSatisfying(TrialFault.class, fault -> {
          assertThat(fault.place().field()).isEqualTo(field);
          assertThat(fault.place().line()).isEqualTo(3);
          assertThat(fault.sentence()).contains(cure);
        });
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "thuly.100: Ký bừa|Task_CertifyCopy", "vanthu.100: Task_CertifyCopy|thu-ly.H99.100",
      "nobody: Task_CertifyCopy|nobody", "*: Task_ReceiveTransferred|Task_ReceiveTransferred"})
  void a_task_that_does_not_come_and_an_officer_who_may_not_are_named_with_the_line(String scenario, String named) {
    assertThatThrownBy(() -> play("chung-thuc-ban-sao", scenario)).isInstanceOfSatisfying(TrialFault.class, fault -> {
      assertThat(fault.place().line()).isEqualTo(2);
      assertThat(fault.sentence()).contains(named);
    });
  }

  @Test
  void what_was_played_can_be_written_down_and_played_again_with_the_same_end() {
    play("ho-tich-khai-tu", "");
    String written = trials.written("ho-tich-khai-tu", report);
    TrialReport again = new TrialReport();
    trials.play("ho-tich-khai-tu", ScenarioReader.read("đồng hồ: 2026-11-02 08:00\n" + written, texts), again);
    assertThat(again.rows()).extracting(TrialReport.Row::what)
        .containsExactlyElementsOf(report.rows().stream().map(TrialReport.Row::what).toList());
    assertThat(again.rows()).noneMatch(TrialReport.Row::usual);
  }

  private void play(String procedure, String scenario) {
    trials.play(procedure, ScenarioReader.read(START + scenario, texts), report);
  }

  private static boolean contains(Path file, String text) {
    try {
      return Files.readString(file).contains(text);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
