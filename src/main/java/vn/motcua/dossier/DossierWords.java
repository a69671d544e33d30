package vn.motcua.dossier;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import vn.motcua.procedure.catalogue.PlainText;

/** By which words a dossier is found, and by which agencies. Names, numbers and telephones of persons: personal data. */
@Repository
class DossierWords {

  /** Stands for whoever reads the whole province. */
  static final String PROVINCE = "*";

  private static final int LONGEST = 60;

  private final JdbcTemplate jdbc;

  DossierWords(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A dossier that is new, or whose words were taken away. */
  void add(String code, Collection<String> agencies, Collection<Person> persons) {
    Set<String> readers = new TreeSet<>(agencies);
    readers.add(PROVINCE);
    List<Object[]> rows = readers.stream()
        .flatMap(agency -> of(code, persons).stream().map(word -> new Object[] {agency, word, code})).toList();
    jdbc.batchUpdate("INSERT INTO dossier_word (agency, word, dossier_code) VALUES (?, ?, ?)", rows);
  }

  /** One of its persons was corrected. */
  void replace(Dossier dossier, Collection<Person> persons) {
    jdbc.update("DELETE FROM dossier_word WHERE dossier_code = ?", dossier.code());
    add(dossier.code(), List.of(dossier.receivingAgency(), dossier.competentAgency()), persons);
  }

  private static Set<String> of(String code, Collection<Person> persons) {
    Set<String> words = new TreeSet<>();
    String small = code.toLowerCase(Locale.ROOT);
    words.add(small);
    // Officers say it without the agency's own code: 261012-0001.
    words.add(small.substring(small.indexOf('-') + 1));
    for (Person person : persons) {
      Stream.concat(split(person.fullName()).stream(), Stream.of(digits(person.personalNumber()), digits(person.phone())))
          .filter(word -> !word.isEmpty()).map(DossierWords::cut).forEach(words::add);
    }
    return words;
  }

  /** What somebody types, as the words are kept. */
  static List<String> split(String text) {
    return Stream.of(PlainText.of(text == null ? "" : text).split(" ")).filter(word -> !word.isEmpty()).map(DossierWords::cut)
        .distinct().toList();
  }

  private static String digits(String number) {
    return number == null ? "" : number.replaceAll("\\D", "");
  }

  private static String cut(String word) {
    return word.length() > LONGEST ? word.substring(0, LONGEST) : word;
  }
}
