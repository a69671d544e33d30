package vn.motcua.fee;

/**
 * One line of a fee.
 *
 * @param quantity how many units are charged for
 * @param unitPrice whole đồng
 * @param amount whole đồng; negative only in the line that brings a fee down to its statutory maximum
 * @param basis article and legal text that sets the price
 */
public record FeeLine(String label, long quantity, long unitPrice, long amount, String basis) {}
