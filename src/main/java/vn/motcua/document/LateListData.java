package vn.motcua.document;

import java.util.List;

/**
 * Everything the monthly list of who was late may print; no citizen is in it.
 *
 * @param superiorAgency the province
 * @param issuingAgency its office for procedure control
 * @param month {@code tháng 10 năm 2026}
 * @param dateLine place, and the month in which the list is made; the day is left for the pen
 * @param counted what is counted, until when, and what a share is a share of; sentences
 * @param none whether nobody was late
 * @param closing how many lines there are, so that none is added behind the signature
 */
public record LateListData(
    String superiorAgency, String issuingAgency, String place, String dateLine, String month, List<Sentence> counted, boolean none,
    List<Section> sections, String closing) {

  public LateListData {
    counted = List.copyOf(counted);
    sections = List.copyOf(sections);
  }

  /** A sentence of its own. */
  public record Sentence(String text) {}

  /**
   * A table.
   *
   * @param title {@code I. Cơ quan}
   * @param who head of the column that names them
   */
  public record Section(String title, String who, List<Line> lines) {

    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * A line: numbers as they are printed.
   *
   * @param where the agency, or null where the line is an agency
   * @param kind {@code total} for the sum of the others, else {@code line}
   */
  public record Line(
      String number, String name, String where, String kind, String considered, String late, String share, String ended,
      String open, String days, String mostDays, String own, String consulted, String applicant, String system, String field,
      String unexplained, String extended, String annulled) {}
}
