package vn.motcua.lateness;

import java.util.List;

/**
 * Who was late in a month: agencies, desks and officers, each in order of their codes. No citizen and no dossier is named.
 *
 * @param month {@code 2026-10}
 * @param cutOff what was written down before it counts, with Viet Nam's offset
 * @param definition what is counted and what a share is a share of, in Vietnamese
 */
record MonthlyList(
    String month, String cutOff, List<String> definition, Line province, List<Line> agencies, List<Line> desks,
    List<Line> officers) {

  /**
   * A line.
   *
   * @param code of the agency, the group or the officer; null for the whole province, and for what is laid to nobody by name
   * @param agency code of the agency it belongs to; null for the whole province
   */
  record Line(String code, String name, String agency, String agencyName, MonthlyTally.Numbers numbers) {}
}
