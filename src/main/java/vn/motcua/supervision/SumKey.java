package vn.motcua.supervision;

import java.time.LocalDate;

/** A row of the table of sums. What the scope does not tell apart is empty. */
record SumKey(Scope scope, Span span, String agency, String procedure, String officer, LocalDate day) {

  /** What a row of sums is of. */
  enum Scope {
    AGENCY("A"), PROCEDURE("P"), AGENCY_PROCEDURE("AP"), AGENCY_OFFICER("AO");

    private final String code;

    Scope(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  /** Over which time: a month's row stands on its first day. */
  enum Span {
    DAY("D"), MONTH("M");

    private final String code;

    Span(String code) {
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  static SumKey of(Scope scope, Span span, String agency, String procedure, Delta delta) {
    LocalDate day = span == Span.DAY ? delta.day() : delta.day().withDayOfMonth(1);
    return new SumKey(scope, span, scope == Scope.PROCEDURE ? "" : agency,
        scope == Scope.PROCEDURE || scope == Scope.AGENCY_PROCEDURE ? procedure : "",
        scope == Scope.AGENCY_OFFICER ? delta.officer() : "", day);
  }
}
