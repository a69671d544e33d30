package vn.motcua.document;

/**
 * Everything form 06 may print.
 *
 * @param dueAt null before acceptance
 * @param processing the agency that decides
 * @param cooperating other agencies that had a step, or null
 * @param endedAt null while the dossier is open
 * @param result early, on time or late as a whole, or null while it is open
 * @param returnedAt when the result was handed to the applicant, or null
 */
record ControlSlipData(
    Letterhead head, DossierData dossier, String dueAt, String unit, String processing, String cooperating, TimeTable time,
    String endedAt, String result, String returnedAt) {}
