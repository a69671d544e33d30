package vn.motcua.document;

/**
 * What every form says of its dossier.
 *
 * @param submitter null when the applicant came in person
 * @param caseName null when it is not worth a line
 * @param receivedAt hour, minute and day of reception
 * @param signer name of whoever handed it in
 */
record DossierData(
    String code, String applicant, String submitter, String address, String phone, String email, String personalNumber,
    String procedureCode, String procedureName, String caseName, String receivedAt, String signer) {}
