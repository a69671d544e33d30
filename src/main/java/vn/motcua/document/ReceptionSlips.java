package vn.motcua.document;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;

/** Issues form 01, Giấy tiếp nhận hồ sơ và hẹn trả kết quả (Decree 61/2018 art. 17(3) and its successor). */
@Service
public class ReceptionSlips {

  static final String PDF = "application/pdf";

  private final Dossiers dossiers;
  private final DocumentRegister register;
  private final SlipAssembly assembly;
  private final FormTemplates templates;
  private final PdfPrinter printer;
  private final CurrentOfficer officer;

  ReceptionSlips(Dossiers dossiers, DocumentRegister register, SlipAssembly assembly, FormTemplates templates, PdfPrinter printer,
      CurrentOfficer officer) {
    this.dossiers = dossiers;
    this.register = register;
    this.assembly = assembly;
    this.templates = templates;
    this.printer = printer;
    this.officer = officer;
  }

  /**
   * The slip of an accepted dossier: printed, numbered and kept at the first call, the same one at every later call. The fact
   * LETTER_ISSUED is written in the same transaction.
   *
   * @throws Refusal when the dossier is not accepted
   */
  @Transactional
  public IssuedDocument issue(String dossierCode) {
    Dossier dossier = accepted(dossierCode);
    DocumentRegister.Issue issue = register.issueOnce(order(dossier), draft -> print(dossier, draft));
    if (issue.fresh()) {
      record(issue.document());
    }
    return issue.document();
  }

  /**
   * The slip again, with the data as they are now, under a new number that prints which one it replaces.
   *
   * @param reason why, printed on the slip; not blank
   * @throws Refusal when no slip was issued yet, or no reason is given
   */
  @Transactional
  public IssuedDocument reissue(String dossierCode, String reason) {
    Dossier dossier = accepted(dossierCode);
    IssuedDocument document = register.issueAgain(order(dossier), reason, draft -> print(dossier, draft));
    record(document);
    return document;
  }

  private Dossier accepted(String dossierCode) {
    Dossier dossier = dossiers.get(dossierCode);
    if (dossier.status() == DossierStatus.REGISTERED || dossier.status() == DossierStatus.REFUSED) {
      throw Refusal.conflict("document.slip.notAccepted", dossierCode);
    }
    return dossier;
  }

  private DocumentRegister.Order order(Dossier dossier) {
    return new DocumentRegister.Order(DocumentForm.RECEPTION_SLIP, dossier.code(), dossier.receivingAgency(), officer.get().id(), PDF);
  }

  private byte[] print(Dossier dossier, DocumentRegister.Draft draft) {
    String page = templates.get(DocumentForm.RECEPTION_SLIP).fill(assembly.slip(dossier, draft));
    return printer.print(page, draft.issuedAt());
  }

  private void record(IssuedDocument document) {
    NewFact fact = NewFact.of(FactKind.LETTER_ISSUED, document.issuedAt(), document.issuedBy())
        .with("form", document.form().code()).with("number", document.printedNumber()).with("document", document.id());
    if (document.replacesId() != null) {
      fact = fact.with("replaces", document.replacesId()).because(document.replacementReason(), null);
    }
    dossiers.record(document.dossierCode(), fact);
  }
}
