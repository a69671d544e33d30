package vn.motcua.procedure;

import java.time.LocalDate;

/** A procedure as one deployed version of its diagram says it. */
public record ProcedureVersion(DiagramVersion diagram, Procedure procedure) {

  /** Whether this text replaced every older one by that day, whether or not it has ended since. */
  boolean hasBegun(LocalDate day) {
    return procedure.validity().hasBegun(day);
  }
}
