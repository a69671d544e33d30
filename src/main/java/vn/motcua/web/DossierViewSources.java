package vn.motcua.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.document.DocumentRegister;
import vn.motcua.document.IssuedDocument;
import vn.motcua.document.Printables;
import vn.motcua.dossier.ClockAccount;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierClocks;
import vn.motcua.fee.Account;
import vn.motcua.fee.Fee;
import vn.motcua.fee.FeeService;
import vn.motcua.fee.OnlineOverview;
import vn.motcua.fee.OnlineOverviews;
import vn.motcua.fee.Receipt;
import vn.motcua.fee.ReceiptService;
import vn.motcua.fee.ReceiptState;
import vn.motcua.identity.IdentityService;

/** What the tab Hồ sơ asks of the packages beside {@code dossier}. */
@Component
class DossierViewSources {

  static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final DossierClocks clocks;
  private final FeeService fees;
  private final ReceiptService receipts;
  private final OnlineOverviews payments;
  private final IdentityViews identities;
  private final DocumentRegister documents;
  private final Printables printables;
  private final Texts texts;

  DossierViewSources(
      DossierClocks clocks, FeeService fees, ReceiptService receipts, OnlineOverviews payments, IdentityService identities,
      DocumentRegister documents, Printables printables, Texts texts) {
    this.clocks = clocks;
    this.fees = fees;
    this.receipts = receipts;
    this.payments = payments;
    this.identities = new IdentityViews(identities, texts);
    this.documents = documents;
    this.printables = printables;
    this.texts = texts;
  }

  /** Why the dossier is due when it is due. */
  ClockAccount clock(Dossier dossier) {
    return clocks.forOfficers(dossier);
  }

  /** The fee, once it was computed, with the receipt that was given last. */
  Optional<FeeView> fee(Dossier dossier) {
    return fees.find(dossier.code()).map(this::feeView);
  }

  /** The look-ups of each person in the population register. */
  List<IdentityView> identities(Dossier dossier) {
    return identities.of(dossier);
  }

  /** The register of documents, oldest first, and what the reader may print beside it. */
  List<DocumentView> documents(Dossier dossier) {
    List<IssuedDocument> issued = documents.ofDossier(dossier.code());
    Map<String, String> numbers =
        issued.stream().collect(Collectors.toMap(IssuedDocument::id, IssuedDocument::printedNumber));
    Map<String, String> replacements = issued.stream().filter(document -> document.replacesId() != null)
        .collect(Collectors.toMap(IssuedDocument::replacesId, IssuedDocument::printedNumber));
    String url = "/api/dossiers/" + dossier.code() + "/documents/";
    Stream<DocumentView> register = issued.stream().map(document -> new DocumentView(
        texts.text("document.form." + document.form().code()), document.printedNumber(), document.issuedAt(),
        url + document.id(), replacements.get(document.id()), numbers.get(document.replacesId()),
        document.replacementReason(), signing(document)));
    Stream<DocumentView> waiting = printables.of(dossier).stream().map(form -> new DocumentView(
        form.title(), form.number(), null, url + form.form() + "?cause=" + form.cause(), null, null, null, null));
    return Stream.concat(register, waiting).toList();
  }

  private static String signing(IssuedDocument document) {
    if (!document.form().isSigned()) {
      return null;
    }
    return document.signature() == null ? "PEN" : "DIGITAL";
  }

  private FeeView feeView(Fee fee) {
    List<FeeView.Line> lines = fee.lines().stream().map(line -> new FeeView.Line(
        line.rule().name(), line.label(), line.quantity(), line.unitPrice(), line.amount(), line.basis())).toList();
    List<FeeView.Receipt> given = receipts.ofDossier(fee.dossierCode()).stream().map(DossierViewSources::receiptView).toList();
    Account account = fees.account(fee.dossierCode());
    OnlineOverview online = payments.of(fee.dossierCode());
    return new FeeView(lines, fee.total(), account.owed(), account.overpaid(), online.toRefund(), given, online.available(),
        online.payUrl());
  }

  private static FeeView.Receipt receiptView(Receipt receipt) {
    return new FeeView.Receipt(receipt.number(), receipt.issuedAt(), receipt.amount(), receipt.cashierName(), receipt.isOnline(),
        receipt.state() == ReceiptState.ISSUED ? null : receipt.state().name());
  }
}
