package vn.motcua.document;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/**
 * Issues every form the same way: data, template, PDF, number, signature and register, and the fact LETTER_ISSUED, in one
 * transaction and once per cause. Asked again for the same cause it answers with the document that is there.
 */
@Service
class Letters {

  private static final String PDF = "application/pdf";

  private final Map<DocumentForm, LetterKind> kinds = new EnumMap<>(DocumentForm.class);
  private final Dossiers dossiers;
  private final DocumentRegister register;
  private final FormTemplates templates;
  private final PdfPrinter printer;
  private final Signatures signatures;
  private final CurrentOfficer officer;
  private final Texts texts;

  Letters(List<LetterKind> kinds, Dossiers dossiers, DocumentRegister register, FormTemplates templates, PdfPrinter printer,
      Signatures signatures, CurrentOfficer officer, Texts texts) {
    kinds.forEach(kind -> this.kinds.put(kind.form(), kind));
    this.dossiers = dossiers;
    this.register = register;
    this.templates = templates;
    this.printer = printer;
    this.signatures = signatures;
    this.officer = officer;
    this.texts = texts;
  }

  /** What a form says once its number is known. */
  interface Content {

    Record of(DocumentRegister.Draft draft);
  }

  /**
   * The form for its newest cause.
   *
   * @throws Refusal when the dossier gives no cause for it
   */
  @Transactional
  IssuedDocument issue(DocumentForm form, String dossierCode) {
    Dossier dossier = dossiers.get(dossierCode);
    LetterKind kind = kind(form);
    List<String> causes = kind.causes(dossier);
    if (causes.isEmpty()) {
      throw Refusal.conflict(kind.missingKey(), dossierCode);
    }
    return issue(form, dossierCode, causes.get(causes.size() - 1));
  }

  /**
   * The form for one cause; one that is not true any more is replaced.
   *
   * @throws Refusal when the dossier gives no such cause
   */
  @Transactional
  IssuedDocument issue(DocumentForm form, String dossierCode, String cause) {
    Dossier dossier = dossiers.get(dossierCode);
    LetterKind kind = kind(form);
    if (!kind.causes(dossier).contains(cause)) {
      throw Refusal.conflict(kind.missingKey(), dossierCode);
    }
    IssuedDocument issued = issueOnce(order(kind, dossier, cause), draft -> kind.data(dossier, cause, draft));
    Optional<String> untrue = kind.outdated(dossier, issued);
    return untrue.isPresent() ? reissue(form, dossierCode, cause, untrue.get()) : issued;
  }

  /**
   * A form again, with the data as they are now, under a new number that names the old.
   *
   * @param reason why, printed on the form; not blank
   * @throws Refusal when the form was never issued for this cause, or no reason is given
   */
  @Transactional
  IssuedDocument reissue(DocumentForm form, String dossierCode, String cause, String reason) {
    Dossier dossier = dossiers.get(dossierCode);
    LetterKind kind = kind(form);
    DocumentRegister.Order order = order(kind, dossier, cause);
    IssuedDocument document = register.issueAgain(order, reason,
        draft -> print(order, kind.data(dossier, cause, draft), draft));
    record(document);
    return document;
  }

  /**
   * The form as it would be issued now, for whoever signs it off: without a number, marked as a draft; nothing is kept.
   *
   * @param cause null for the newest, what waits for its signature before all else
   * @throws Refusal when the dossier gives no such cause, or the form is issued for it
   */
  @Transactional(readOnly = true)
  byte[] draft(DocumentForm form, String dossierCode, String cause) {
    Dossier dossier = dossiers.get(dossierCode);
    LetterKind kind = kind(form);
    List<String> causes = Stream.concat(kind.causes(dossier).stream(), kind.draftCauses(dossier).stream()).toList();
    if (causes.isEmpty() || (cause != null && !causes.contains(cause))) {
      throw Refusal.conflict(kind.missingKey(), dossierCode);
    }
    String wanted = cause == null ? causes.get(causes.size() - 1) : cause;
    register.latest(dossierCode, form, wanted).ifPresent(issued -> {
      throw Refusal.conflict("document.draft.issued", issued.printedNumber(), dossierCode);
    });
    DocumentRegister.Draft draft = register.unnumbered();
    return printer.printDraft(templates.get(form).fill(kind.data(dossier, wanted, draft)), draft.issuedAt(),
        texts.text("document.draft.mark"));
  }

  /** A form that names several dossiers, once. */
  @Transactional
  IssuedDocument issueOnce(DocumentRegister.Order order, Content content) {
    DocumentRegister.Issue issue = register.issueOnce(order, draft -> print(order, content.of(draft), draft));
    if (issue.fresh()) {
      record(issue.document());
    }
    return issue.document();
  }

  LetterKind kind(DocumentForm form) {
    return kinds.get(form);
  }

  DocumentRegister.Order order(DocumentForm form, List<String> dossierCodes, String cause, String agency) {
    return new DocumentRegister.Order(form, dossierCodes.get(0), cause, dossierCodes.subList(1, dossierCodes.size()), agency,
        officer.get().id(), PDF);
  }

  private DocumentRegister.Order order(LetterKind kind, Dossier dossier, String cause) {
    return order(kind.form(), List.of(dossier.code()), cause, kind.agency(dossier, cause));
  }

  private byte[] print(DocumentRegister.Order order, Record data, DocumentRegister.Draft draft) {
    String page = templates.get(order.form()).fill(data);
    return signatures.wanted(order.form(), order.agency()) ? printer.printToSign(page, draft.issuedAt())
        : printer.print(page, draft.issuedAt());
  }

  private void record(IssuedDocument document) {
    NewFact fact = NewFact.of(FactKind.LETTER_ISSUED, document.completeAt(), document.issuedBy())
        .with("form", document.form().code()).with("number", document.printedNumber()).with("document", document.id());
    if (document.replacesId() != null) {
      fact = fact.with("replaces", document.replacesId()).because(document.replacementReason(), null);
    }
    for (String code : register.dossiersOf(document)) {
      dossiers.record(code, fact);
    }
  }
}
