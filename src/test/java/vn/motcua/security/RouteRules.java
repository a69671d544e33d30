package vn.motcua.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import vn.motcua.dossier.Officer;

/** {@code routes.txt}: who may use each route of ours, and with what it is tried. */
final class RouteRules {

  static final String FILE = "security/routes.txt";

  private final Map<String, Rule> rules = new LinkedHashMap<>();

  /** Of whom a route asks more than that he is logged in: nothing; he gets his own; to be of the dossier; of the agency; the role. */
  enum Kind { ALL, OWN, DOSSIER, AGENCY, ROLE }

  /**
   * @param roles who may: codes of roles, {@code any} for every role of an agency
   * @param hidden true when to whoever may not, it is as if the thing did not exist
   * @param query with its question mark, or empty
   * @param body null when it takes none
   */
  record Rule(Kind kind, Set<String> roles, boolean hidden, String query, String body) {

    boolean admits(Officer officer) {
      if (kind == Kind.ALL || kind == Kind.OWN) {
        return true;
      }
      boolean here = kind == Kind.ROLE || Victim.AGENCY.equals(officer.agency());
      return officer.roles().stream().anyMatch(role -> roles.contains(role) && (here || officer.agency() == null)
          || roles.contains("any") && officer.agency() != null && here);
    }
  }

  RouteRules() {
    try {
      new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8).lines().map(String::strip)
          .filter(line -> !line.isEmpty() && !line.startsWith("#")).forEach(this::read);
    } catch (IOException missing) {
      throw new UncheckedIOException(missing);
    }
  }

  Optional<Rule> of(Route route) {
    return Optional.ofNullable(rules.get(route.toString()));
  }

  Set<String> named() {
    return rules.keySet();
  }

  private void read(String line) {
    String[] parts = line.split("\\s+;\\s+");
    List<String> words = Arrays.asList(parts[0].split("\\s+"));
    if (words.size() < 3) {
      throw new IllegalStateException(FILE + ": expected 'METHOD /path who' but found '" + line + "'");
    }
    Set<String> roles = words.subList(3, words.size()).stream().collect(Collectors.toSet());
    boolean hidden = roles.remove("hidden");
    if (roles.remove("readers")) {
      roles.addAll(List.of("any", "kiem-soat", "giam-sat"));
    }
    String query = Arrays.stream(parts).filter(part -> part.startsWith("?")).findFirst().orElse("");
    String body = Arrays.stream(parts).skip(1).filter(part -> !part.startsWith("?")).findFirst().orElse(null);
    Rule before = rules.put(words.get(0) + " " + words.get(1),
        new Rule(Kind.valueOf(words.get(2).toUpperCase()), roles, hidden, query, body));
    if (before != null) {
      throw new IllegalStateException(FILE + " names twice: " + line);
    }
  }
}
