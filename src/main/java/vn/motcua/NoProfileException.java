package vn.motcua;

/** The application was started without saying whether it is a sandbox or a server. */
class NoProfileException extends RuntimeException {

  NoProfileException() {
    super("Exactly one of the profiles sandbox and production must be active: is this a place to try, or a server?");
  }
}
