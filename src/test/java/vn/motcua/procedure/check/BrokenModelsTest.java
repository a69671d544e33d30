package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.procedure.check.BrokenModels.Fault;

/** One fault at a time is put into a good procedure; the check names it, and nothing that is not there. */
class BrokenModelsTest {

  private static final ProcessCheck CHECK = new ProcessCheck();
  private static final Map<String, Set<String>> GOOD = new HashMap<>();

  static List<Fault> faults() throws IOException {
    return BrokenModels.all();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void the_fault_is_named_and_nothing_else(Fault fault) {
    Set<String> found = rules(fault.files());
    found.removeAll(GOOD.computeIfAbsent(fault.folder(), folder -> rules(Folders.read(folder))));
    assertThat(found).contains(fault.finds()).isSubsetOf(fault.allowed());
  }

  @Test
  void there_is_a_broken_model_for_every_rule_on_forms_tables_and_drawings() throws IOException {
    Set<String> shown = BrokenModels.all().stream().map(Fault::finds).collect(Collectors.toSet());
    Set<String> rules = new TreeSet<>();
    Stream.concat(Rules.all().stream(), Stream.of(new LayoutRule()))
        .filter(rule -> rule.getClass().getSimpleName().matches("(Form|Decision|Fee|Layout).*"))
        .forEach(rule -> rules.addAll(rule.ids()));
    rules.removeAll(Set.of("layout-too-large")); // shown by a model of another tool that is made as large as need be
    assertThat(shown).containsAll(rules).hasSizeGreaterThan(30);
  }

  private static Set<String> rules(List<CheckedFile> files) {
    return CHECK.check(files, Folders.NOTHING_AROUND).stream().map(Finding::rule).collect(Collectors.toCollection(TreeSet::new));
  }
}
