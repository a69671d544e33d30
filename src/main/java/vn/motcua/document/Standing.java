package vn.motcua.document;

/** In what power somebody signs an official document (Decree 30/2020/NĐ-CP art. 13). */
public enum Standing {
  /** The head; of a committee on behalf of it (TM.). */
  HEAD,
  /** A deputy in the head's place (KT.). */
  DEPUTY,
  /** The head of a unit by the head's order (TL.). */
  BY_ORDER
}
