package vn.motcua.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** {@code camunda-routes.txt}: what of Camunda's REST stays open to officers without business with a dossier, and why. */
final class OpenCamundaRoutes {

  private static final String FILE = "security/camunda-routes.txt";

  private final List<Line> lines;

  private record Line(String route, String who) {}

  OpenCamundaRoutes() {
    try {
      lines = new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8).lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#")).map(OpenCamundaRoutes::line).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  boolean mayStay(Route route, String officer) {
    String below = route.method() + " " + route.path().replaceFirst("^(/camunda/api)?(/engine|/engine-rest)/engine/\\{name}", "");
    return lines.stream().anyMatch(line -> line.route().equals(below) && (line.who().equals("*") || line.who().equals(officer)));
  }

  private static Line line(String text) {
    String[] words = text.split("\\s+", 4);
    if (words.length < 4) {
      throw new IllegalStateException(FILE + ": expected 'METHOD /path who why' but found '" + text + "'");
    }
    return new Line(words[0] + " " + words[1], words[2]);
  }
}
