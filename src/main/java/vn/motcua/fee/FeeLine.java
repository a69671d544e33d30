package vn.motcua.fee;

/**
 * One line of a fee.
 *
 * @param rule what made it
 * @param tariff code of the legal text and period its rule belongs to, or null on old lines
 * @param quantity how many units are charged for
 * @param unitPrice whole đồng
 * @param amount whole đồng; negative where a charge is brought down to a maximum, or by an exemption, programme or reduction
 * @param basis article and legal text that sets the price
 */
public record FeeLine(
    FeeRule rule, String tariff, String label, long quantity, long unitPrice, long amount, String basis) {}
