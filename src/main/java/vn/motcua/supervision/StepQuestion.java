package vn.motcua.supervision;

import java.time.LocalDate;

/**
 * Which steps are asked about.
 *
 * @param definition key of a procedure's diagram, with all that it calls, or of a diagram that procedures call
 * @param from first day, {@code to} last day on which the steps counted were done
 * @param agency whose working time, or null for all
 */
public record StepQuestion(String definition, LocalDate from, LocalDate to, String agency) {}
