package vn.motcua.security;

/**
 * Who a request is from, or why it is not let in. Exactly one of the two is set.
 *
 * @param bySession through the web applications' session, else by HTTP Basic
 */
record LogIn(OfficerAccount account, boolean bySession, Denied denied) {

  static LogIn of(OfficerAccount account, boolean bySession) {
    return new LogIn(account, bySession, null);
  }

  static LogIn denied(int status, String key, Object... arguments) {
    return new LogIn(null, false, Denied.of(status, key, arguments));
  }
}
