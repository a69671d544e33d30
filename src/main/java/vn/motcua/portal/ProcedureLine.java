package vn.motcua.portal;

import java.time.LocalDate;
import java.util.List;

/** A procedure in a list. @param free true when nothing costs money on that day, null when that is not known */
public record ProcedureLine(
    String code, String name, String field, String level, String kind, String onlineLevel, String standing, LocalDate validFrom,
    LocalDate validTo, String abolishedBy, List<ProcedureSheet.Case> cases, Boolean free, String definitionKey, int version) {}
