package vn.motcua.document;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * A key with its certificates.
 *
 * @param chain the key's own certificate first, then who vouches for it; not empty
 */
public record SigningKey(PrivateKey key, List<X509Certificate> chain) {

  public SigningKey {
    chain = List.copyOf(chain);
  }

  X509Certificate certificate() {
    return chain.get(0);
  }

  /** Keeps the key out of any log line. */
  @Override
  public String toString() {
    return "SigningKey[" + certificate().getSubjectX500Principal() + "]";
  }
}
