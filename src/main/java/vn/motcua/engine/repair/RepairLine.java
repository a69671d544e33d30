package vn.motcua.engine.repair;

/**
 * What a repair did, or would do, with one dossier.
 *
 * @param note what was changed, or why nothing was, in Vietnamese
 */
public record RepairLine(String dossier, boolean done, String note) {}
