package vn.motcua.dossier;

/** Published in the transaction of a correction: what was printed from the old value is to be issued anew. */
public record DossierCorrected(String dossierCode, String field, String reason) {}
