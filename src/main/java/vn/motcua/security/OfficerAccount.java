package vn.motcua.security;

import vn.motcua.dossier.Officer;

/**
 * An officer with what decides whether the log-in counts.
 *
 * @param mustChangePassword nothing but changing the password is answered
 */
record OfficerAccount(Officer officer, boolean active, boolean mustChangePassword) {

  String id() {
    return officer.id();
  }
}
