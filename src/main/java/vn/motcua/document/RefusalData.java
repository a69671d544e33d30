package vn.motcua.document;

/**
 * Everything form 03 may print.
 *
 * @param atDesk whether the dossier was not accepted; otherwise it was, and is refused on the merits
 * @param refusedAt hour, minute and day
 * @param reason null when none was written: left for the pen
 * @param basis the articles, or null
 * @param receiver who refused at the desk, or null
 * @param signing who signs a refusal on the merits
 * @param qrCode a {@link QrCode#reference}
 */
record RefusalData(
    Letterhead head, DossierData dossier, boolean atDesk, String refusedAt, String reason, String basis, String receiver,
    Signing signing, String qrCode) {}
