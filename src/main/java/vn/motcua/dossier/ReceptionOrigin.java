package vn.motcua.dossier;

import vn.motcua.clock.Channel;

/**
 * Where a reception that did not happen at a counter comes from, and who is to decide it.
 *
 * @param waybill of the postal item it came in, or null
 * @param reEntry what happened on paper before it was typed in, or null
 */
public record ReceptionOrigin(
    Channel channel, String receivingAgency, String competentAgency, String waybill, ReEntry reEntry) {

  public ReceptionOrigin(Channel channel, String receivingAgency, String competentAgency) {
    this(channel, receivingAgency, competentAgency, null, null);
  }
}
