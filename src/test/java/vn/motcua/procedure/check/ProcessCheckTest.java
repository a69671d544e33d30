package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProcessCheckTest {

  private static final String HEAD = "<bpmn:definitions xmlns:bpmn='http://www.omg.org/spec/BPMN/20100524/MODEL' "
      + "xmlns:camunda='http://camunda.org/schema/1.0/bpmn' id='d' targetNamespace='x'>";

  private final ProcessCheck check = new ProcessCheck(List.of(new ProcessRule()));

  private List<String> rules(String name, String content) {
    return check.check(List.of(Folders.file(name, content)), Folders.NOTHING_AROUND).stream().map(Finding::rule).toList();
  }

  @Test
  void a_file_that_is_neither_diagram_nor_table_nor_form_is_refused() {
    assertThat(rules("page.html", "<p/>")).containsExactly("file-kind");
    assertThat(rules("case.cmmn", "<x/>")).containsExactly("file-kind");
  }

  @Test
  void what_cannot_be_read_is_named_with_the_reader_s_own_words() {
    for (String broken : List.of("", "x", "<a", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>", "<a>".repeat(300))) {
      assertThat(rules("a.bpmn", broken)).as(broken).containsExactly("file-unreadable");
    }
    for (String broken : List.of("", "{", "[]", "{} {}", "[".repeat(5000))) {
      assertThat(rules("a.form", broken)).as(broken).containsExactly("file-unreadable");
    }
  }

  @Test
  void elements_may_be_nested_but_not_so_deep_that_a_reader_would_break() {
    assertThat(rules("a.bpmn", "<a>".repeat(201) + "</a>".repeat(201))).containsExactly("file-not-bpmn");
    assertThat(rules("a.bpmn", "<a>".repeat(202) + "</a>".repeat(202))).containsExactly("file-unreadable");
  }

  @Test
  void a_file_of_another_notation_is_refused_by_its_outermost_element() {
    assertThat(rules("a.bpmn", "<definitions xmlns='http://schema.omg.org/spec/BPMN/2.0'/>")).containsExactly("file-not-bpmn");
    assertThat(rules("a.dmn", "<definitions xmlns='http://www.omg.org/spec/CMMN/20151109/MODEL'/>")).containsExactly("file-not-dmn");
  }

  @Test
  void a_diagram_holds_one_process_that_runs_and_has_a_time_to_live() {
    assertThat(rules("a.bpmn", HEAD + "</bpmn:definitions>")).containsExactly("process-missing");
    String good = "<bpmn:process id='%s' isExecutable='true' camunda:historyTimeToLive='P3650D'/>";
    assertThat(rules("a.bpmn", HEAD + good.formatted("a") + "</bpmn:definitions>")).isEmpty();
    assertThat(rules("a.bpmn", HEAD + good.formatted("a") + good.formatted("b") + "</bpmn:definitions>"))
        .containsExactly("process-several");
    assertThat(rules("a.bpmn", HEAD + good.formatted("") + "</bpmn:definitions>")).containsExactly("process-id-missing");
    assertThat(rules("a.bpmn", HEAD + "<bpmn:process id='a'/></bpmn:definitions>"))
        .containsExactly("process-not-executable", "time-to-live-missing");
  }

  @Test
  void a_rule_that_fails_becomes_a_finding_that_refuses_and_the_others_still_look() {
    Rule failing = new Rule() {
      @Override
      public Set<String> ids() {
        return Set.of();
      }

      @Override
      public void look(Subject subject, Findings findings) {
        throw new IllegalStateException("broken");
      }
    };
    List<Finding> findings = new ProcessCheck(List.of(failing, new ProcessRule()))
        .check(List.of(Folders.file("a.bpmn", HEAD + "</bpmn:definitions>")), Folders.NOTHING_AROUND);
    assertThat(findings).extracting(Finding::rule).containsExactly("check-broken", "process-missing");
    assertThat(findings).allMatch(Finding::isError);
  }

  @Test
  void a_finding_names_the_nearest_element_around_it_that_has_an_id() {
    List<Finding> findings = check.check(List.of(Folders.file("a.bpmn", HEAD + "<bpmn:process name='Thử'/></bpmn:definitions>")),
        Folders.NOTHING_AROUND);
    assertThat(findings).extracting(Finding::element).containsOnly("d");
    assertThat(findings).extracting(Finding::file).containsOnly("a.bpmn");
  }

  @Test
  void ids_of_rules_are_unique() {
    List<String> ids = new ArrayList<>(ProcessCheck.IDS);
    Rules.all().forEach(rule -> ids.addAll(rule.ids()));
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
  }
}
