package vn.motcua.security;

/**
 * A request that does not get through.
 *
 * @param status HTTP status
 * @param key sentence in the message file
 */
record Denied(int status, String key, Object... arguments) {

  static Denied of(int status, String key, Object... arguments) {
    return new Denied(status, key, arguments);
  }
}
