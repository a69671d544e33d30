package vn.motcua.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** The allow-list of {@code security/public-paths.txt}: what opens without a log-in. HEAD opens where GET does. */
@Component
class PublicPaths {

  private final List<Door> doors;

  private record Door(String method, PathPattern path) {}

  PublicPaths() {
    try {
      String list = new ClassPathResource("security/public-paths.txt").getContentAsString(StandardCharsets.UTF_8);
      this.doors = list.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(PublicPaths::door).toList();
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  boolean contains(String method, String path) {
    PathContainer container = PathContainer.parsePath(path);
    String asked = method.equals("HEAD") ? "GET" : method;
    return doors.stream().anyMatch(door -> door.method().equals(asked) && door.path().matches(container));
  }

  private static Door door(String line) {
    String[] parts = line.split("\\s+");
    if (parts.length != 2) {
      throw new IllegalStateException("security/public-paths.txt: expected 'METHOD /path' but found '" + line + "'");
    }
    return new Door(parts[0], PathPatternParser.defaultInstance.parse(parts[1]));
  }
}
