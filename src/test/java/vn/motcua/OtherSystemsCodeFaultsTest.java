package vn.motcua;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Faults that systems of this field carry in their code, read off ours. What they do wrong while they run is in
 * {@code vn.motcua.engine.OtherSystemsCounterFaultsTest}. Expressions and scripts in diagrams, decision tables and stored filters
 * are held by {@code HardenedEngineTest}.
 */
class OtherSystemsCodeFaultsTest {

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("vn.motcua");
  private static final Map<Path, String> JAVA = read("src/main/java", ".java");

  private static final Pattern LITERAL = Pattern.compile("\"\"\"[\\s\\S]*?\"\"\"|\"(?:\\\\.|[^\"\\\\])*\"");
  private static final Pattern COMMENT = Pattern.compile("/\\*[\\s\\S]*?\\*/|//[^\\n]*");
  private static final Pattern CATCH = Pattern.compile("catch \\(([\\w. |]+?) (\\w+)\\) \\{");
  private static final Set<String> EVERYTHING = Set.of("Exception", "RuntimeException", "Throwable", "Error");
  private static final Pattern SECRET_KEY =
      Pattern.compile("(?m)^\\s*[\\w.-]*(?:password|secret|token|private-key|api-key):\\s*(\\S.*)$");

  /** The check's very answer is what is broken in a file, whatever broke in reading it. */
  private static final Set<String> ANSWERED = Set.of("ProcessCheck", "KnownSurroundings", "Feel");
  /** Parts of SQL that are no literal and no constant, each chosen by our own code among texts of its own. */
  private static final Set<String> CHOSEN_BY_US = Set.of(
      // the name of a column; places for values of as many rows or words as there are; a condition that is there or not
      "AbsenceRepository: column", "FeeLedger: String.join(, Collections.nCopies(number, ))",
      "IdentityLog: String.join(, Collections.nCopies(comparisons.size(), ))", "LookUpCounts: (shown == null ?  : )",
      "DossierSearch: each", "StepSums: (agency == null ?  : )", "SumReader: (question.asksFields() ?  : )", "SumReader: key",
      "SumReader: where");

  @Test
  void sql_is_literals_and_constants_and_a_value_reaches_it_only_as_a_parameter() {
    Set<String> built = new TreeSet<>();
    JAVA.forEach((file, code) -> {
      String plain = COMMENT.matcher(code).replaceAll("");
      Matcher call = Pattern.compile("\\.(?:sql|queryForObject|queryForList|batchUpdate|execute)\\(").matcher(plain);
      while (call.find()) {
        String argument = firstArgument(plain, call.end());
        if (argument.contains("\"") && argument.contains("+")) {
          Stream.of(LITERAL.matcher(argument).replaceAll("").split("\\+")).map(String::strip)
              .filter(part -> !part.matches("[A-Z_0-9]*")).forEach(part -> built.add(name(file) + ": " + part));
        }
      }
    });
    assertThat(built).isSubsetOf(CHOSEN_BY_US);
  }

  @Test
  void nothing_evaluates_a_script_or_speaks_soap() {
    // NoScripts is what refuses them to the engine.
    noClasses().that().doNotHaveSimpleName("NoScripts").should().dependOnClassesThat()
        .resideInAnyPackage("javax.script..", "org.graalvm..", "groovy..", "jakarta.xml.soap..", "javax.xml.soap..",
            "jakarta.xml.ws..").check(CLASSES);
    assertThat(JAVA).allSatisfy((file, code) -> assertThat(code).doesNotContainIgnoringCase("<soap", "Envelope>"));
  }

  @Test
  void nothing_prints_past_the_log() {
    // What a script of the repository runs answers whoever typed it.
    noClasses().that().doNotHaveSimpleName("CheckProcesses").and().doNotHaveSimpleName("LiveCommand").and()
        .doNotHaveSimpleName("NewProcedure").and().doNotHaveSimpleName("TryProcedure").should(ACCESS_STANDARD_STREAMS)
        .check(CLASSES);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(CLASSES);
  }

  @Test
  void whoever_catches_everything_logs_it_as_a_fault_or_throws_it_on() {
    List<String> swallowed = new ArrayList<>();
    JAVA.forEach((file, code) -> {
      Matcher caught = CATCH.matcher(code);
      while (caught.find()) {
        String block = block(code, caught.end());
        boolean everything = Stream.of(caught.group(1).split(" \\| ")).anyMatch(EVERYTHING::contains);
        boolean told = Pattern.compile("\\b(?:LOG\\.(?:warn|error)\\(|throw\\b)").matcher(block).find()
            && Pattern.compile("\\b" + caught.group(2) + "\\b").matcher(block).find();
        boolean answered = ANSWERED.contains(name(file));
        if (block.isBlank() || everything && !told && !answered) {
          swallowed.add(name(file) + ": " + caught.group() + block.strip());
        }
      }
    });
    assertThat(swallowed).isEmpty();
  }

  @Test
  void no_secret_stands_in_the_repository() {
    Map<Path, String> all = new TreeMap<>();
    List.of("src/main", "scripts", "processes", "forms").forEach(folder -> all.putAll(read(folder, "")));
    assertThat(all).allSatisfy((file, text) -> assertThat(text)
        .doesNotContainPattern("-----BEGIN [A-Z ]*PRIVATE KEY-----")
        .doesNotContainPattern("\\b(?:AKIA[0-9A-Z]{16}|AIza[\\w-]{35})\\b"));
    for (Map.Entry<Path, String> settings : all.entrySet()) {
      if (settings.getKey().toString().matches(".*application(?:-production)?\\.yaml")) {
        Matcher secret = SECRET_KEY.matcher(settings.getValue());
        while (secret.find()) {
          // Of the environment, with no default but another of it, or none.
          assertThat(secret.group(1)).as(settings.getKey() + " " + secret.group())
              .matches("\\$\\{[A-Z_]+(?::(?:\\$\\{[A-Z_]+\\})?)?\\}");
        }
      }
    }
  }

  @Test
  void no_agency_is_written_into_the_program_its_diagrams_its_forms_or_its_documents() throws IOException {
    List<String> names = new ArrayList<>();
    for (String line : Files.readAllLines(Path.of("src/main/resources/sandbox/agencies.csv")).subList(1, 5)) {
      String[] cells = line.split(",");
      names.addAll(List.of(cells[0] + "\"", cells[1], cells[2]));
    }
    Map<Path, String> all = new TreeMap<>(JAVA);
    List.of("processes", "forms", "src/main/resources/documents", "src/main/resources/messages", "src/main/resources/portal")
        .forEach(folder -> all.putAll(read(folder, "")));
    all.keySet().removeIf(file -> file.toString().contains("sandbox"));
    assertThat(all).hasSizeGreaterThan(300).allSatisfy((file, text) ->
        assertThat(COMMENT.matcher(text).replaceAll("")).as(file.toString()).doesNotContain(names));
  }

  private static String firstArgument(String code, int from) {
    int depth = 0;
    Matcher next = Pattern.compile(LITERAL.pattern() + "|[(),]").matcher(code);
    for (int at = from; next.find(at); at = next.end()) {
      switch (next.group()) {
        case "(" -> depth++;
        case ")", "," -> {
          if (depth == 0) {
            return code.substring(from, next.start());
          }
          depth -= next.group().equals(")") ? 1 : 0;
        }
        default -> { }
      }
    }
    throw new IllegalStateException("No end of a call");
  }

  private static String block(String code, int from) {
    int depth = 1;
    int at = from;
    while (depth > 0) {
      depth += code.charAt(at) == '{' ? 1 : code.charAt(at) == '}' ? -1 : 0;
      at++;
    }
    return code.substring(from, at - 1);
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static Map<Path, String> read(String folder, String end) {
    Map<Path, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      files.filter(Files::isRegularFile).filter(file -> file.toString().endsWith(end))
          .filter(file -> !file.toString().endsWith(".ttf")).forEach(file -> texts.put(file, content(file)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return texts;
  }

  private static String content(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
