package vn.motcua;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may use whom. An arrow never turns round. */
class PackageBordersTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.motcua");

  /** Each package and the packages it points at; what those point at it may use too. */
  private static final Map<String, Set<String>> ARROWS = new LinkedHashMap<>(Map.ofEntries(
      Map.entry("calendar", Set.of()),
      Map.entry("clock", Set.of("calendar")),
      Map.entry("procedure", Set.of("clock")),
      Map.entry("dossier", Set.of("procedure", "clock")),
      Map.entry("identity", Set.of("dossier")),
      Map.entry("fee", Set.of("dossier")),
      Map.entry("document", Set.of("dossier")),
      Map.entry("lateness", Set.of("dossier", "document")),
      Map.entry("notification", Set.of("dossier", "document")),
      Map.entry("engine", Set.of("clock", "procedure", "dossier")),
      Map.entry("portal", Set.of("dossier", "document")),
      Map.entry("security", Set.of("engine", "dossier")),
      Map.entry("supervision", Set.of("dossier", "fee", "document", "lateness")),
      Map.entry("web", Set.of("security", "identity", "fee", "lateness", "notification", "portal", "engine", "supervision")),
      Map.entry("sandbox", Set.of("web"))));

  @TestFactory
  Stream<DynamicTest> a_package_uses_only_what_its_arrows_reach() {
    return ARROWS.keySet().stream().map(name -> DynamicTest.dynamicTest(name, () -> {
      Set<String> allowed = reach(name, new TreeSet<>());
      noClasses().that(in(name)).should().dependOnClassesThat(
          DescribedPredicate.describe("are ours and outside " + allowed, other -> isOurs(other) && !allowed.contains(room(other))))
          .allowEmptyShould(true).check(CLASSES);
    }));
  }

  @Test
  void every_package_has_its_arrows() {
    Set<String> rooms = new TreeSet<>();
    CLASSES.forEach(each -> rooms.add(room(each)));
    rooms.remove("");
    rooms.removeAll(ARROWS.keySet());
    assertThat(rooms).isEmpty();
  }

  @Test
  void the_calendar_is_plain_java() {
    noClasses().that(in("calendar")).should().dependOnClassesThat().resideInAnyPackage("org.springframework..", "org.camunda..")
        .check(CLASSES);
  }

  @Test
  void engine_internals_are_touched_only_in_engine_and_sandbox() {
    noClasses().that().resideOutsideOfPackages("vn.motcua.engine..", "vn.motcua.sandbox..")
        .should().dependOnClassesThat(DescribedPredicate.describe("are the engine's own", PackageBordersTest::isEngineInternal))
        .check(CLASSES);
  }

  /** Authentication is what the engine's public identity service answers with. */
  private static boolean isEngineInternal(JavaClass each) {
    return each.getPackageName().startsWith("org.camunda.bpm.engine.impl")
        && !each.getName().equals("org.camunda.bpm.engine.impl.identity.Authentication");
  }

  private static Set<String> reach(String name, Set<String> found) {
    if (found.add(name)) {
      ARROWS.getOrDefault(name, Set.of()).forEach(next -> reach(next, found));
    }
    return found;
  }

  private static DescribedPredicate<JavaClass> in(String room) {
    return DescribedPredicate.describe("are in " + room, each -> isOurs(each) && room(each).equals(room));
  }

  /** The root package holds what everybody may use. */
  private static boolean isOurs(JavaClass each) {
    return each.getPackageName().startsWith("vn.motcua.");
  }

  private static String room(JavaClass each) {
    String name = each.getPackageName();
    if (!name.startsWith("vn.motcua.")) {
      return "";
    }
    String rest = name.substring("vn.motcua.".length());
    return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
  }
}
