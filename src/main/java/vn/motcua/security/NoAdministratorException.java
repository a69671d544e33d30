package vn.motcua.security;

/** The application must not start: nobody could log in. The message says what to set. */
class NoAdministratorException extends IllegalStateException {

  NoAdministratorException(String message) {
    super(message);
  }
}
