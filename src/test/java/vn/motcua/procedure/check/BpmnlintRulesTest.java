package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What bpmnlint tells a designer has the names that the check uses, which is the judge. */
class BpmnlintRulesTest {

  private static final Path PLUGIN = Path.of("processes/bpmnlint-plugin-motcua");
  private static final Pattern RULE = Pattern.compile("'([a-z-]+)': '(?:error|warn)'");

  @Test
  void every_rule_of_the_plugin_is_one_of_the_check() throws IOException {
    Set<String> known = new TreeSet<>(ProcessCheck.IDS);
    Rules.all().forEach(rule -> known.addAll(rule.ids()));
    assertThat(listed()).hasSizeGreaterThan(50).isSubsetOf(known);
  }

  @Test
  void every_rule_has_its_file() throws IOException {
    Set<String> files = new TreeSet<>();
    try (var found = Files.list(PLUGIN.resolve("rules"))) {
      found.forEach(file -> files.add(file.getFileName().toString().replaceFirst("\\.js$", "")));
    }
    assertThat(files).isEqualTo(listed());
  }

  @Test
  void everything_about_the_drawing_is_told_by_both() throws IOException {
    assertThat(listed()).containsAll(new LayoutRule().ids());
  }

  @Test
  void both_know_the_same_questions_to_the_clock() throws IOException {
    String timers = Files.readString(PLUGIN.resolve("lib/timers.js"));
    assertThat(found(Pattern.compile("\\b(\\w+): (true|false)"), timers))
        .isEqualTo(words(WorkingTimeRule.QUESTIONS.entrySet().stream().map(each -> each.getKey() + " " + each.getValue())));
    String steps = timers.replaceFirst("(?s).*OF_STEPS = \\[([^]]*)].*", "$1");
    assertThat(found(Pattern.compile("'(\\w+)'()"), steps))
        .isEqualTo(words(WorkingTimeRule.OF_STEPS.stream().map(each -> each + " ")));
  }

  private static Set<String> found(Pattern pattern, String text) {
    return words(pattern.matcher(text).results().map(each -> each.group(1) + " " + each.group(2)));
  }

  private static Set<String> words(Stream<String> words) {
    return words.collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> listed() throws IOException {
    Set<String> listed = new TreeSet<>();
    Matcher rule = RULE.matcher(Files.readString(PLUGIN.resolve("index.js")));
    while (rule.find()) {
      listed.add(rule.group(1));
    }
    return listed;
  }
}
