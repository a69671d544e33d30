package vn.motcua.document;

import java.util.List;

/**
 * Where the time of a dossier went, in words.
 *
 * @param rows a line a visit to a step, a stop for the applicant, or a time between steps, in order
 * @param total working time of the agencies within the term in force
 * @param parallel by how much the lines add up to more than {@code total}, because steps ran side by side; or null
 * @param applicant working time in which the applicant was awaited, or null
 * @param before working time before the term last started anew, or null
 * @param lost where most time was lost, or null
 * @param several whose hours they were, where more than one agency had the dossier; or null
 */
public record TimeTable(
    List<Row> rows, String total, String parallel, String applicant, String before, Lost lost, Several several) {

  public TimeTable {
    rows = List.copyOf(rows);
  }

  /**
   * A line.
   *
   * @param officer names of who had it, or null
   * @param to when it was handed on, or null while it lasts
   * @param limit working time the step was given, or null
   * @param result early, on time or late against that, or null
   * @param applicants whether it was the applicant's, while the clock stood
   * @param note what else is to be known, or null
   */
  public record Row(
      String number, boolean applicants, String agency, String step, String officer, String from, String to, String time,
      String limit, String result, String note) {}

  /**
   * The step at which most time was lost.
   *
   * @param officer name, or null when nobody took it
   * @param over by how much it went over its limit, or null
   */
  public record Lost(String agency, String step, String officer, String time, String over) {}

  /**
   * Whose the hours were.
   *
   * @param shares each agency's own share of the term, in the order in which they began
   */
  public record Several(List<Spent> agencies, List<Share> shares) {}

  /** Working time of an agency within the term in force. */
  public record Spent(String agency, String time) {}

  /**
   * An agency's share of the term.
   *
   * @param due its last minute, by its own calendar
   * @param ended when it was done, or null while it lasts
   * @param result early, on time or late against that
   */
  public record Share(String agency, String name, String from, String due, String ended, String time, String result) {}
}
