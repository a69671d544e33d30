package vn.motcua.fee;

import java.time.LocalDate;
import vn.motcua.Refusal;

/**
 * What a fee table is asked.
 *
 * @param decision id of the decision table
 * @param receptionDay the Vietnamese calendar day of reception: the row in force that day counts
 * @param pages pages of the original, 1 to 10,000, or null where the procedure does not ask
 * @param copies 1 to 10,000, or null where the procedure does not ask
 */
record FeeQuestion(String decision, LocalDate receptionDay, Integer pages, Integer copies) {

  private static final int MOST = 10_000;

  FeeQuestion {
    requireInRange("pages", pages);
    requireInRange("copies", copies);
  }

  private static void requireInRange(String field, Integer value) {
    if (value != null && (value < 1 || value > MOST)) {
      throw Refusal.invalid(field, "fee." + field + ".range", String.valueOf(value), Dong.grouped(MOST));
    }
  }
}
