package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.motcua.Texts;
import vn.motcua.procedure.check.FindingSentences.Language;

class FindingSentencesTest {

  private static Set<String> ids() {
    Set<String> ids = new TreeSet<>(ProcessCheck.IDS);
    Rules.all().forEach(rule -> ids.addAll(rule.ids()));
    return ids;
  }

  @ParameterizedTest
  @EnumSource
  void every_rule_says_what_is_wrong_why_and_what_cures_it(Language language) {
    FindingSentences sentences = new FindingSentences(new Texts(), language);
    for (String id : ids()) {
      Finding finding = new Finding("a.bpmn", "a", "A", id, Severity.ERROR, List.of("one", "two", "three", "four"));
      assertThat(List.of(sentences.what(finding), sentences.why(finding), sentences.cure(finding)))
          .as(id).allMatch(sentence -> sentence.endsWith(".") && !sentence.matches(".*\\{\\d}.*"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void no_sentence_is_left_of_a_rule_that_is_gone(Language language) {
    ResourceBundle bundle = ResourceBundle.getBundle(
        language == Language.ENGLISH ? "messages.check_en" : "messages.check", Locale.ROOT);
    Set<String> left = new TreeSet<>(bundle.keySet());
    ids().forEach(id -> List.of("what", "why", "cure").forEach(part -> left.remove(id + "." + part)));
    assertThat(left).allMatch(key -> key.startsWith("report."));
  }
}
