package vn.motcua.document;

import java.util.List;

/** Knows what was paid for a dossier. Any number of beans may; with none there are no receipts to print. */
public interface ReceiptSource {

  /** Every receipt of a dossier, the ended ones too, oldest first. */
  List<PaidReceipt> receiptsOf(String dossierCode);
}
