package vn.motcua.fee;

import java.util.List;

/**
 * What the rows of a tariff come to.
 *
 * @param total whole đồng, never negative: the sum of the lines
 */
record Charge(String tariff, List<FeeLine> lines, long total) {}
