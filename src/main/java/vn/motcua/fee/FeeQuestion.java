package vn.motcua.fee;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a fee table is asked.
 *
 * @param decision id of the decision table
 * @param receptionDay the Vietnamese calendar day of reception: the row in force that day counts
 * @param inputs what is known of the dossier, by name: text, {@code Long}, {@code Double} or {@code Boolean}; personal data,
 *     so never logged
 */
record FeeQuestion(String decision, LocalDate receptionDay, Map<String, Object> inputs) {

  /** Name under which a table reads the day of reception, as ISO text. */
  static final String RECEPTION_DATE = "receptionDate";

  FeeQuestion {
    inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
  }

  /** Only what a table reads, in its order; null where nothing is known. */
  Map<String, Object> read(Set<String> names) {
    Map<String, Object> read = new LinkedHashMap<>();
    names.forEach(name -> read.put(name, inputs.get(name)));
    return read;
  }

  @Override
  public String toString() {
    return decision + " for " + receptionDay + " with " + inputs.keySet();
  }
}
