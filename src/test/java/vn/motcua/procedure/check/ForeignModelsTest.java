package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import vn.motcua.Texts;
import vn.motcua.procedure.check.FindingSentences.Language;

/** What other tools write, and what no tool writes: clear sentences, never an exception, never accepted. */
class ForeignModelsTest {

  private static final Path MODELS = Path.of("src/test/resources/check/foreign");
  private static final ProcessCheck CHECK = new ProcessCheck();

  /** A file of another tool and the rules that refuse it. */
  record Foreign(Map<String, Object> described) {

    CheckedFile file() throws IOException {
      String name = (String) described.get("file");
      byte[] written = Files.readAllBytes(MODELS.resolve(name));
      Charset encoding = Charset.forName((String) described.getOrDefault("encoding", "UTF-8"));
      byte[] content = encoding.equals(StandardCharsets.UTF_8) ? written : encoded(written, encoding);
      return new CheckedFile("processes/" + name, content);
    }

    private static byte[] encoded(byte[] written, Charset encoding) {
      ByteBuffer bytes = encoding.encode(CharBuffer.wrap(new String(written, StandardCharsets.UTF_8)));
      byte[] content = new byte[bytes.remaining()];
      bytes.get(content);
      return content;
    }

    @SuppressWarnings("unchecked")
    List<String> rules(String key) {
      return (List<String>) described.getOrDefault(key, List.of());
    }

    @Override
    public String toString() {
      return (String) described.get("from");
    }
  }

  static List<Foreign> models() throws IOException {
    List<Map<String, Object>> described = new Yaml().load(Files.readString(Path.of("src/test/resources/check/foreign.yaml")));
    return described.stream().map(Foreign::new).toList();
  }

  @ParameterizedTest
  @MethodSource("models")
  void a_model_of_another_tool_is_refused_in_sentences(Foreign model) throws IOException {
    List<Finding> findings = CHECK.check(List.of(model.file()), Folders.NOTHING_AROUND);
    assertThat(findings).filteredOn(Finding::isError).extracting(Finding::rule).containsAll(model.rules("refused"));
    assertThat(findings).extracting(Finding::rule).containsAll(model.rules("also")).doesNotContain("check-broken");
    for (Language language : Language.values()) {
      FindingSentences sentences = new FindingSentences(new Texts(), language);
      assertThat(findings).allSatisfy(finding -> assertThat(
          List.of(sentences.what(finding), sentences.why(finding), sentences.cure(finding))).allMatch(text -> text.length() > 10));
    }
  }

  @Test
  void every_file_in_the_folder_is_described() throws IOException {
    try (var files = Files.list(MODELS)) {
      assertThat(models()).extracting(model -> (String) model.described().get("file"))
          .containsExactlyInAnyOrderElementsOf(files.map(file -> file.getFileName().toString()).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "windows-1258", "ISO-8859-1"})
  void the_encoding_that_a_diagram_declares_is_read(String encoding) {
    String name = encoding.equals("ISO-8859-1") ? "Thủ tục".replaceAll("[^ -~]", "u") : "Thủ tục";
    String model = "<?xml version='1.0' encoding='" + encoding + "'?><definitions "
        + "xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'><process id='a' name='" + name + "'/></definitions>";
    byte[] content = model.getBytes(Charset.forName(encoding));
    assertThat(rules("a.bpmn", content)).contains("process-not-executable").doesNotContain("file-unreadable");
  }

  @Test
  void a_byte_order_mark_hides_nothing_of_a_diagram() {
    String model = "\uFEFF<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'/>";
    assertThat(rules("a.bpmn", model.getBytes(StandardCharsets.UTF_8))).contains("process-missing");
  }

  @Test
  void nothing_at_all_and_what_is_cut_off_anywhere_is_refused() throws IOException {
    for (String folder : List.of("processes/chung-thuc/chu-ky", "forms/chung-thuc/chu-ky")) {
      for (Path path : Files.list(Path.of(folder)).toList()) {
        byte[] whole = Files.readAllBytes(path);
        for (int length = 0; length < whole.length - 20; length += Math.max(1, whole.length / 9)) {
          assertThat(rules(path.getFileName().toString(), java.util.Arrays.copyOf(whole, length)))
              .as(path + " cut at " + length).containsExactly("file-unreadable");
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.bpmn", "a.dmn", "a.form"})
  void bytes_that_mean_nothing_are_refused(String name) {
    byte[] noise = new byte[100_000];
    new Random(7).nextBytes(noise);
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    byte[] zip = {'P', 'K', 3, 4, 20, 0, 8, 8, 0, 0};
    for (byte[] content : List.of(noise, png, zip, new byte[1000], "null".getBytes(StandardCharsets.UTF_8))) {
      assertThat(rules(name, content)).containsExactly("file-unreadable");
    }
  }

  @Test
  void a_file_under_the_wrong_name_is_refused() throws IOException {
    byte[] diagram = Files.readAllBytes(Path.of("processes/chung-thuc/chu-ky/chung-thuc-chu-ky.bpmn"));
    byte[] table = Files.readAllBytes(Path.of("processes/chung-thuc/chu-ky/fee.dmn"));
    byte[] form = Files.readAllBytes(Path.of("forms/chung-thuc/chu-ky/chung-thuc-chu-ky-sign.form"));
    assertThat(rules("a.dmn", diagram)).containsExactly("file-not-dmn");
    assertThat(rules("a.bpmn", table)).containsExactly("file-not-bpmn");
    assertThat(rules("a.bpmn", form)).containsExactly("file-unreadable");
    assertThat(rules("a.form", diagram)).containsExactly("file-unreadable");
  }

  @Test
  void ten_megabytes_are_refused_within_seconds() {
    String tasks = IntStream.range(0, 60_000).mapToObj(i -> "<userTask id='T" + i + "' name='Bước " + i + "'/>"
        + "<sequenceFlow id='F" + i + "' sourceRef='T" + i + "' targetRef='T" + (i + 1) % 60_000 + "'/>").collect(Collectors.joining());
    String model = "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>"
        + "<process id='large' isExecutable='true'><startEvent id='S'/>" + tasks + "</process>" + " ".repeat(4_000_000) + "</definitions>";
    byte[] content = model.getBytes(StandardCharsets.UTF_8);
    assertThat(content.length).isGreaterThan(10_000_000);
    Assertions.assertTimeout(Duration.ofSeconds(60), () ->
        assertThat(rules("large.bpmn", content)).contains("layout-too-large", "time-to-live-missing").doesNotContain("check-broken"));
  }

  @Test
  void a_form_and_a_table_of_ten_megabytes_are_refused_within_seconds() {
    String fields = IntStream.range(0, 120_000).mapToObj(i -> "{\"type\":\"textfield\",\"id\":\"a" + i + "\",\"key\":\"a" + i % 9 + "\",\"label\":\"Ô\"}")
        .collect(Collectors.joining(","));
    byte[] form = ("{\"type\":\"default\",\"id\":\"a\",\"components\":[" + fields + "]}").getBytes(StandardCharsets.UTF_8);
    Assertions.assertTimeout(Duration.ofSeconds(60), () ->
        assertThat(rules("a.form", form)).contains("form-key-twice").doesNotContain("check-broken"));
    String rows = IntStream.range(0, 40_000).mapToObj(i -> "<rule><inputEntry><text>" + i + "</text></inputEntry><inputEntry><text>\"v" + i
        + "\"</text></inputEntry><outputEntry><text>" + i + "</text></outputEntry></rule>").collect(Collectors.joining());
    byte[] table = ("<definitions xmlns='https://www.omg.org/spec/DMN/20191111/MODEL/' namespace='x'><decision id='d'><decisionTable>"
        + "<input><inputExpression><text>a</text></inputExpression></input><input><inputExpression><text>b</text></inputExpression></input>"
        + "<output name='c'/>" + rows + "</decisionTable></decision></definitions>").getBytes(StandardCharsets.UTF_8);
    Assertions.assertTimeout(Duration.ofSeconds(60), () ->
        assertThat(rules("a.dmn", table)).contains("decision-time-to-live-missing").doesNotContain("check-broken"));
  }

  private static Set<String> rules(String name, byte[] content) {
    return CHECK.check(List.of(new CheckedFile(name, content)), Folders.NOTHING_AROUND).stream().map(Finding::rule)
        .collect(Collectors.toSet());
  }
}
