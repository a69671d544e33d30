package vn.motcua.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.motcua.support.ElementTemplates;

/** The designer's guide, processes/README.md, keeps up with what it tells of. */
class DesignersGuideTest {

  private static final Path GUIDE = Path.of("processes/README.md");
  private static final Pattern CODE = Pattern.compile("name=\"procedure\\.code\" value=\"([^\"]+)\"");
  private static final Pattern CASE = Pattern.compile("name=\"case\\.([^\".]+)\\.term\"");

  static Stream<Path> procedures() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("processes"))) {
      return files.filter(file -> file.toString().endsWith(".bpmn") && found(CODE, file).findAny().isPresent()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("procedures")
  void every_procedure_stands_in_the_library_with_its_code_and_cases(Path diagram) throws IOException {
    String folder = Path.of("processes").relativize(diagram.getParent()).toString();
    String row = Files.readString(GUIDE).lines().filter(line -> line.startsWith("| `" + folder + "` |")).findFirst().orElse("");
    assertThat(row).as("row of %s", folder).contains("| " + found(CODE, diagram).findFirst().orElseThrow() + " |");
    found(CASE, diagram).forEach(key -> assertThat(row).as("cases of %s", folder).contains("`" + key + "`"));
  }

  @Test
  void every_element_template_is_told_by_its_name() throws IOException {
    String guide = Files.readString(GUIDE);
    ElementTemplates.all().values().forEach(template -> assertThat(guide).contains("| " + template.get("name").asText() + " |"));
  }

  @Test
  void every_picture_and_every_link_into_the_guide_leads_somewhere() throws IOException {
    String guide = Files.readString(GUIDE);
    matches(Pattern.compile("]\\(([^)#]+)\\)"), guide).filter(target -> !target.startsWith("http"))
        .forEach(target -> assertThat(GUIDE.resolveSibling(target)).exists());
    matches(Pattern.compile("]\\(#([^)]+)\\)"), guide).forEach(anchor ->
        assertThat(guide.lines().filter(line -> line.startsWith("#")).map(DesignersGuideTest::anchor)).contains(anchor));
  }

  /** As the sites that show Markdown make it from a heading. */
  private static String anchor(String heading) {
    return heading.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} -]", "").replace(' ', '-');
  }

  private static Stream<String> found(Pattern pattern, Path file) {
    try {
      return matches(pattern, Files.readString(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.results().map((MatchResult match) -> match.group(1)).toList().stream();
  }
}
