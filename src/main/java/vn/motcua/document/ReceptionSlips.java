package vn.motcua.document;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Issues form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Decree 61/2018 art. 17(3) and its successor). */
@Service
public class ReceptionSlips {

  private final Letters letters;

  ReceptionSlips(Letters letters) {
    this.letters = letters;
  }

  /**
   * The slip of an accepted dossier: printed, numbered and kept at the first call, the same one at every later call. The fact
   * LETTER_ISSUED is written in the same transaction.
   *
   * @throws vn.motcua.Refusal when the dossier is not accepted
   */
  @Transactional
  public IssuedDocument issue(String dossierCode) {
    return letters.issue(DocumentForm.RECEPTION_SLIP, dossierCode);
  }

  /**
   * The slip again, with the data as they are now, under a new number that prints which one it replaces.
   *
   * @param reason why, printed on the slip; not blank
   * @throws vn.motcua.Refusal when no slip was issued yet, or no reason is given
   */
  @Transactional
  public IssuedDocument reissue(String dossierCode, String reason) {
    return letters.reissue(DocumentForm.RECEPTION_SLIP, dossierCode, SlipAssembly.ONLY, reason);
  }
}
