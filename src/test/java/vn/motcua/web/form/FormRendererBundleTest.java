package vn.motcua.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Maven needs no Node, so whether the committed bundle belongs to its source is seen by the hashes that its build wrote down. */
class FormRendererBundleTest {

  private static final Path SOURCE = Path.of("src/main/web/form-renderer");
  private static final Path TASKLIST = Path.of("src/main/resources/META-INF/resources/webjars/camunda/app/tasklist/mot-cua");
  private static final Path BUNDLE = TASKLIST.resolve("form-renderer-v1");
  private static final Set<String> NOT_SOURCE = Set.of(".npmrc", "node_modules");

  @Test
  void the_bundle_was_built_from_the_source_beside_it_and_changed_by_nobody_since() throws IOException {
    Map<String, String> written = written();
    Map<String, String> found = new LinkedHashMap<>();
    for (String name : written.keySet()) {
      Path source = SOURCE.resolve(name);
      Path file = Files.exists(source) ? source : BUNDLE.resolve(name);
      found.put(name, Files.exists(file) ? sha256(file) : "missing");
    }
    assertThat(found).as("run scripts/build-web and commit what it builds").isEqualTo(written);
  }

  @Test
  void no_source_was_left_out_of_the_build() throws IOException {
    try (Stream<Path> beside = Files.list(SOURCE); Stream<Path> modules = Files.list(SOURCE.resolve("src"))) {
      Set<String> sources = Stream.concat(beside.filter(Files::isRegularFile), modules)
          .map(file -> SOURCE.relativize(file).toString()).filter(name -> !NOT_SOURCE.contains(name)).collect(Collectors.toSet());
      assertThat(written().keySet()).containsAll(sources);
    }
  }

  @Test
  void neither_the_lock_file_nor_the_bundle_names_a_registry_or_loads_from_another_host() throws IOException {
    assertThat(Files.readString(SOURCE.resolve("package-lock.json"))).doesNotContain("\"resolved\"");
    assertThat(Files.readString(BUNDLE.resolve("renderer.css"))).doesNotContain("url(http", "@import");
    assertThat(Files.readString(BUNDLE.resolve("LICENSES.txt"))).contains("bpmn.io project watermark", "preact");
  }

  private static Map<String, String> written() throws IOException {
    return Files.readAllLines(BUNDLE.resolve("MADE-OF.txt")).stream().map(line -> line.split(" {2}", 2))
        .collect(Collectors.toMap(parts -> parts[1], parts -> parts[0]));
  }

  private static String sha256(Path file) throws IOException {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
