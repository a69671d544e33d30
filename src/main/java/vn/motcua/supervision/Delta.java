package vn.motcua.supervision;

import java.time.LocalDate;

/**
 * What a dossier adds to the sums of a day.
 *
 * @param officer who handles it then; empty while nobody does
 */
record Delta(LocalDate day, String officer, Measure measure, int number) {}
