package vn.motcua.document;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The keys that this program signs with itself. Without a key store official documents are issued to be signed by pen.
 *
 * @param keystore path of a PKCS#12 file, or blank. A key whose alias is an agency's code signs for that agency
 * @param password of the file and of the keys in it
 * @param alias of the key that signs for every other agency; blank: the only key when there is one, else none
 */
@ConfigurationProperties("motcua.signing")
record SigningSettings(String keystore, String password, String alias) {

  boolean hasKeystore() {
    return keystore != null && !keystore.isBlank();
  }

  boolean hasAlias() {
    return alias != null && !alias.isBlank();
  }

  char[] secret() {
    return password == null ? new char[0] : password.toCharArray();
  }

  /** Keeps the password out of any log line. */
  @Override
  public String toString() {
    return "SigningSettings[" + keystore + "]";
  }
}
