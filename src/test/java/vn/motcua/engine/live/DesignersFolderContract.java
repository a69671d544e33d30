package vn.motcua.engine.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;
import vn.motcua.procedure.folder.ProcedureFolder;

/** What becomes of a folder that a designer put live when other programs start. */
abstract class DesignersFolderContract extends StartingProgram {

  private LiveDecisions decisions(String version) throws IOException {
    return new LiveDecisions(deployer(exploded(), version), live, table, currentOfficer, transaction, clock);
  }

  private void label(String label) throws IOException {
    write("forms/thu/" + one + "/" + one + "-form.form", FORM.formatted(one).replace("Đã xem", label));
  }

  /** A designer puts the folder live with another label. */
  private void putByDesigner(String label) {
    ProcedureFolder folder = live.content("thu/" + one);
    String form = "forms/thu/" + one + "/" + one + "-form.form";
    folder.resources().put(form, FORM.formatted(one).replace("Đã xem", label).getBytes(StandardCharsets.UTF_8));
    assertThat(live.put(folder, new Origin(Source.SCRIPT, "thietke", "Sửa nhãn"))).isTrue();
  }

  private String liveLabel() {
    String form = new String(live.content("thu/" + one).resources().get("forms/thu/" + one + "/" + one + "-form.form"),
        StandardCharsets.UTF_8);
    return form.replaceAll("(?s).*\"label\":\"([^\"]+)\".*", "$1");
  }

  @Test
  void a_deployment_remembers_who_put_it_live_when_why_and_under_which_program() throws IOException {
    start("1.0.0");
    assertThat(first().source()).isEqualTo(Source.JAR);
    assertThat(first().deployedBy()).isEqualTo("system");
    assertThat(first().programVersion()).isEqualTo(version.text());
    putByDesigner("Đã đọc");
    assertThat(first().source()).isEqualTo(Source.SCRIPT);
    assertThat(first().deployedBy()).isEqualTo("thietke");
    assertThat(first().reason()).isEqualTo("Sửa nhãn");
    assertThat(first().contentHash()).isEqualTo(live.content("thu/" + one).contentHash());
    assertThat(live.put(live.content("thu/" + one), new Origin(Source.SCRIPT, "thietke", null)))
        .as("just that is live already").isFalse();
  }

  @Test
  void the_same_program_started_again_leaves_alone_what_a_designer_put_live() throws IOException {
    start("1.0.0");
    putByDesigner("Đã đọc");
    assertThat(start("1.0.0")).isEmpty();
    assertThat(liveLabel()).isEqualTo("Đã đọc");
    assertThat(first().conflict()).as("the program brings what it always brought").isNull();
  }

  @Test
  void a_newer_program_never_replaces_what_a_designer_put_live_and_reports_the_conflict() throws IOException {
    start("1.0.0");
    putByDesigner("Đã đọc");
    label("Đã duyệt");
    assertThat(start("1.1.0")).isEmpty();
    assertThat(liveLabel()).isEqualTo("Đã đọc");
    assertThat(first().conflict().programVersion()).isEqualTo("1.1.0");
    assertThat(first().needsDecision()).isTrue();
    start("1.1.0");
    assertThat(liveLabel()).isEqualTo("Đã đọc");
    assertThat(first().conflict()).isNotNull();
  }

  @Test
  void kept_by_decision_it_stays_and_the_same_program_asks_no_more_but_the_next_one_does() throws IOException {
    start("1.0.0");
    putByDesigner("Đã đọc");
    label("Đã duyệt");
    start("1.1.0");
    decisions("1.1.0").keep("thu/" + one, "Nhãn này đúng mẫu mới");
    start("1.1.0");
    assertThat(first().conflict()).isNull();
    assertThat(liveLabel()).isEqualTo("Đã đọc");
    label("Đã kiểm");
    start("1.2.0");
    assertThat(first().conflict().programVersion()).isEqualTo("1.2.0");
    assertThat(liveLabel()).isEqualTo("Đã đọc");
    assertThatThrownBy(() -> decisions("1.2.0").keep("thu/" + two, "x"))
        .isInstanceOf(Refusal.class).hasMessageContaining("noConflict");
  }

  @Test
  void taken_by_decision_the_program_s_content_is_live_and_its_next_version_replaces_it() throws IOException {
    start("1.0.0");
    putByDesigner("Đã đọc");
    label("Đã duyệt");
    start("1.1.0");
    decisions("1.1.0").take("thu/" + one, "Bản của chương trình đúng");
    assertThat(liveLabel()).isEqualTo("Đã duyệt");
    assertThat(first().reason()).isEqualTo("Bản của chương trình đúng");
    assertThat(first().conflict()).isNull();
    label("Đã kiểm");
    start("1.2.0");
    assertThat(liveLabel()).isEqualTo("Đã kiểm");
  }

  @Test
  void what_was_pulled_into_the_next_program_is_that_program_s_own_again() throws IOException {
    start("1.0.0");
    putByDesigner("Đã đọc");
    label("Đã đọc");
    start("1.1.0");
    assertThat(first().conflict()).isNull();
    assertThat(deployments(one)).hasSize(2);
    label("Đã duyệt");
    start("1.2.0");
    assertThat(liveLabel()).isEqualTo("Đã duyệt");
  }

  @Test
  void an_older_program_that_starts_again_does_not_replace_what_a_newer_one_brought() throws IOException {
    start("1.0.0");
    label("Đã duyệt");
    start("1.1.0");
    label("Đã xem");
    start("1.0.0");
    assertThat(liveLabel()).isEqualTo("Đã duyệt");
    assertThat(first().conflict().programVersion()).isEqualTo("1.0.0");
    label("Đã duyệt");
    start("1.1.0");
    assertThat(first().conflict()).as("the newer one brings what is live").isNull();
  }
}
