package vn.motcua.document;

/**
 * Everything the notice of being late again may print. It names no new date.
 *
 * @param sign type and agency behind the number
 * @param unit the one-stop unit, with its agency
 * @param promised the new appointment that was not kept
 * @param endedAt when the dossier ended all the same before this was issued, or null
 */
record LateAgainData(
    Letterhead head, DossierData dossier, String sign, String unit, String contact, String originalDue, String promised,
    String endedAt, Signing signing) {}
