package vn.motcua.supervision;

import java.time.LocalDate;
import vn.motcua.Refusal;

/**
 * What is asked of the board. What is null restricts nothing.
 *
 * @param from first day, and {@code to} the last one, by when facts were written down
 * @param agency who decides the dossier
 */
public record BoardQuestion(LocalDate from, LocalDate to, By by, String agency, String field, String procedure) {

  private static final int MOST_YEARS = 10;

  /** What a line of the board is. */
  public enum By {
    AGENCY("agency"), FIELD("p.field"), PROCEDURE("procedure_code"), OFFICER("officer");

    private final String column;

    By(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }
  }

  /** @throws Refusal when the period is none, or officers are asked for by procedure: their sums do not tell procedures apart */
  public BoardQuestion {
    if (from.isAfter(to) || from.plusYears(MOST_YEARS).isBefore(to)) {
      throw Refusal.invalid("from", "supervision.period", from.toString(), to.toString(), MOST_YEARS);
    }
    if (by == By.OFFICER && (field != null || procedure != null)) {
      throw Refusal.invalid("by", "supervision.officer");
    }
  }

  /** Sums of the smallest table that tells apart what is asked. */
  SumKey.Scope scope() {
    if (by == By.OFFICER) {
      return SumKey.Scope.AGENCY_OFFICER;
    }
    boolean ofProcedures = by != By.AGENCY || field != null || procedure != null;
    if (!ofProcedures) {
      return SumKey.Scope.AGENCY;
    }
    return by != By.AGENCY && agency == null ? SumKey.Scope.PROCEDURE : SumKey.Scope.AGENCY_PROCEDURE;
  }

  boolean asksFields() {
    return by == By.FIELD || field != null;
  }
}
