package vn.motcua.identity;

import java.util.Set;

/**
 * A person of a dossier to be asked for again.
 *
 * @param officer on whose behalf: who looked the person up first
 * @param fields what the procedure needed then
 * @param attempts how often it was asked again so far, in vain
 */
record Recheck(Key key, String officer, String agency, Set<IdentityField> fields, int attempts) {

  /** One row of the queue. */
  record Key(String dossierCode, IdentitySubject subject) {}
}
