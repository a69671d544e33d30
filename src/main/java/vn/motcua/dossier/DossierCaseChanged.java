package vn.motcua.dossier;

/** Published in the transaction of an approved change of case: whatever was reckoned by the case is to be reckoned anew. */
public record DossierCaseChanged(String dossierCode) {}
