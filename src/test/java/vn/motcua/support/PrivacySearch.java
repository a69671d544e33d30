package vn.motcua.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Looks for what people said in every column of every table, and in the log. Reads each table once. */
public final class PrivacySearch {

  private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

  private final JdbcTemplate jdbc;
  private final Map<String, List<String>> read = new TreeMap<>();

  public PrivacySearch(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** What of it stands in our own tables. */
  public Set<String> keptByUs(Collection<String> said) {
    Set<String> ours = tables(false);
    return said.stream().filter(text -> ours.stream().anyMatch(table -> !hits(table, text).isEmpty()))
        .collect(Collectors.toSet());
  }

  /** Fails when any of it stands in a table of the engine, history included, or in the log. */
  public void assertNothingLeft(Collection<String> said, String log) {
    List<String> left = new ArrayList<>();
    for (String table : tables(true)) {
      for (String text : said) {
        left.addAll(hits(table, text));
      }
    }
    assertThat(left).isEmpty();
    String printed = plain(log);
    // The picture of the slip's QR code holds the key of the citizen's page.
    assertThat(printed).doesNotContain("data:image");
    assertThat(said.stream().filter(text -> printed.contains(plain(text)))).as("in the log").isEmpty();
  }

  private Set<String> tables(boolean ofEngine) {
    Set<String> chosen = new TreeSet<>(jdbc.queryForList(
        "SELECT table_name FROM information_schema.tables WHERE UPPER(table_schema) = 'PUBLIC'", String.class));
    chosen.removeIf(name -> name.toUpperCase(Locale.ROOT).startsWith("ACT_") != ofEngine);
    assertThat(chosen).hasSizeGreaterThan(ofEngine ? 40 : 10);
    return chosen;
  }

  private List<String> hits(String table, String said) {
    String needle = plain(said);
    return read.computeIfAbsent(table, this::cells).stream().filter(cell -> cell.contains(needle))
        .map(cell -> table + " holds " + said + " in " + cell.substring(0, Math.min(300, cell.length()))).toList();
  }

  private List<String> cells(String table) {
    List<String> cells = new ArrayList<>();
    jdbc.query("SELECT * FROM \"" + table + "\"", row -> {
      for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
        Object value = row.getObject(column);
        if (value != null) {
          String name = row.getMetaData().getColumnName(column) + "=";
          byte[] bytes = bytes(value, row, column);
          cells.add(name + plain(bytes == null ? row.getString(column) : new String(bytes, StandardCharsets.UTF_8)));
        }
      }
    });
    return cells;
  }

  private static byte[] bytes(Object value, ResultSet row, int column) throws SQLException {
    return value instanceof byte[] || value instanceof Blob ? row.getBytes(column) : null;
  }

  /** Small letters, decomposed, JSON escapes undone: so that no other spelling hides. */
  private static String plain(String text) {
    String unescaped = ESCAPED.matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))));
    return Normalizer.normalize(unescaped, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
  }
}
