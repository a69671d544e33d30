package vn.motcua.supervision;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.Texts;

/** Names of what the board has lines of. */
@Repository
class BoardNames {

  private final JdbcClient jdbc;
  private final Texts texts;

  BoardNames(JdbcClient jdbc, Texts texts) {
    this.jdbc = jdbc;
    this.texts = texts;
  }

  /** @param agency of an officer, else null */
  record Named(String key, String name, String agency, String agencyName) {}

  /** @param keys as {@link SumReader} makes them; each gets a name */
  Map<String, Named> of(BoardQuestion.By by, Set<String> keys) {
    Map<String, Named> named = new HashMap<>();
    Map<String, String> agencies = by == BoardQuestion.By.OFFICER || by == BoardQuestion.By.AGENCY
        ? pairs("SELECT code, name FROM agency") : Map.of();
    Map<String, String> others = switch (by) {
      case OFFICER -> pairs("SELECT id, name FROM officer");
      case PROCEDURE -> pairs("SELECT code, name FROM counted_procedure");
      default -> agencies;
    };
    for (String key : keys) {
      named.put(key, by == BoardQuestion.By.OFFICER ? officer(key, others, agencies)
          : new Named(key, by == BoardQuestion.By.FIELD ? field(key) : others.getOrDefault(key, key), null, null));
    }
    return named;
  }

  private Named officer(String key, Map<String, String> officers, Map<String, String> agencies) {
    String agency = key.substring(0, key.indexOf(' '));
    String id = key.substring(key.indexOf(' ') + 1);
    return new Named(id, id.isEmpty() ? texts.text("supervision.nobody") : officers.getOrDefault(id, id), agency,
        agencies.getOrDefault(agency, agency));
  }

  private String field(String key) {
    return key.isEmpty() ? texts.text("supervision.noField") : key;
  }

  private Map<String, String> pairs(String sql) {
    Map<String, String> pairs = new HashMap<>();
    jdbc.sql(sql).query((row, n) -> pairs.put(row.getString(1), row.getString(2))).list();
    return pairs;
  }
}
