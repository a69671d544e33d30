package vn.motcua.fee;

/**
 * What an officer must know of a dossier's online payment.
 *
 * @param available whether the installation has a gateway
 * @param payUrl page on which what is owed can be paid now, or null
 * @param toRefund whole đồng that came, do not count and were not given back yet
 */
public record OnlineOverview(boolean available, String payUrl, long toRefund) {}
