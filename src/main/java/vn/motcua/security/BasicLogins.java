package vn.motcua.security;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/**
 * Checks the password of an HTTP Basic log-in. The stored hash is made to be slow, and other systems send the password with
 * every request, so a good one is remembered for a minute: as a fingerprint under a key that lives only in this process.
 */
@Component
class BasicLogins {

  private static final long REMEMBERED_NANOS = 60_000_000_000L;
  private static final int REMEMBERED_AT_MOST = 2_000;

  private final IdentityService identity;
  private final SecretKeySpec key;
  private final Map<String, Remembered> remembered = new ConcurrentHashMap<>();

  private record Remembered(byte[] fingerprint, long until) {}

  /** What the Authorization header says. */
  record Credentials(String id, String password) {}

  BasicLogins(IdentityService identity) {
    this.identity = identity;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, "HmacSHA256");
  }

  /** @return empty when the header is no readable Basic header */
  static Optional<Credentials> read(String header) {
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
      return Optional.empty();
    }
    try {
      String pair = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
      int colon = pair.indexOf(':');
      return colon < 1 ? Optional.empty()
          : Optional.of(new Credentials(pair.substring(0, colon), pair.substring(colon + 1)));
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
  }

  boolean isGood(Credentials credentials) {
    byte[] fingerprint = fingerprint(credentials);
    Remembered known = remembered.get(credentials.id());
    if (known != null && known.until() - System.nanoTime() > 0 && MessageDigest.isEqual(known.fingerprint(), fingerprint)) {
      return true;
    }
    if (!identity.checkPassword(credentials.id(), credentials.password())) {
      return false;
    }
    if (remembered.size() >= REMEMBERED_AT_MOST) {
      remembered.clear();
    }
    remembered.put(credentials.id(), new Remembered(fingerprint, System.nanoTime() + REMEMBERED_NANOS));
    return true;
  }

  void forget(String id) {
    remembered.remove(id);
  }

  private byte[] fingerprint(Credentials credentials) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(credentials.id().getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(credentials.password().getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HmacSHA256", impossible);
    }
  }
}
