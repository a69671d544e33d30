package vn.motcua.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.motcua.Refusal;
import vn.motcua.procedure.Role;

/** Finds dossiers by code, name, personal number or telephone, among those of the reader's agency or of the province. */
@Repository
public class DossierSearch {

  private static final Pattern NUMBER = Pattern.compile("[+\\d\\s.()]+");
  private static final int SHORTEST_WORD = 2;
  private static final int MOST_WORDS = 8;
  /** Sorts behind every letter and figure in any collation. */
  private static final String LAST = "zzzzzzzzzzzz";

  private final JdbcClient jdbc;

  DossierSearch(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * Dossiers in which every word begins a word of a name, a number or the code; the newest first. Whether the reader may read each
   * of them is for the caller to ask: a dossier on its way to an agency is found by it and not yet read.
   *
   * @param words with or without accents
   * @throws Refusal when no word has two characters, or there are more than eight
   */
  public List<Dossier> find(Officer reader, String words, int most) {
    List<String> asked = words(words);
    String agency = agency(reader);
    if (agency == null) {
      return List.of();
    }
    String each = asked.stream().map(word -> "d.code IN (SELECT dossier_code FROM dossier_word WHERE agency = ?"
        + " AND word BETWEEN ? AND ? AND word LIKE ? ESCAPE '!')").collect(Collectors.joining(" AND "));
    List<Object> values = new ArrayList<>();
    asked.forEach(word -> values.addAll(List.of(agency, word, word + LAST, word.replaceAll("[!%_]", "!$0") + "%")));
    values.add(most);
    return jdbc.sql("SELECT d.* FROM dossier d WHERE " + each + " ORDER BY d.received_at DESC, d.code DESC LIMIT ?")
        .params(values).query(DossierRepository::read).list();
  }

  private static List<String> words(String text) {
    // A number is written with blanks, points and brackets, and kept without.
    List<String> words = DossierWords.split(NUMBER.matcher(text).matches() ? text.replaceAll("\\D", "") : text);
    if (words.stream().noneMatch(word -> word.length() >= SHORTEST_WORD)) {
      throw Refusal.invalid("q", "dossier.search.short", SHORTEST_WORD);
    }
    if (words.size() > MOST_WORDS) {
      throw Refusal.invalid("q", "dossier.search.long", MOST_WORDS);
    }
    return words;
  }

  private static String agency(Officer reader) {
    if (reader.hasRole(Role.KIEM_SOAT.code()) || reader.hasRole(Role.GIAM_SAT.code())) {
      return DossierWords.PROVINCE;
    }
    return reader.roles().stream().anyMatch(Role::isOfAgency) ? reader.agency() : null;
  }
}
