package vn.motcua.dossier;

import vn.motcua.clock.Channel;

/** Where a reception that did not happen at a counter comes from, and who is to decide it. */
public record ReceptionOrigin(Channel channel, String receivingAgency, String competentAgency) {}
