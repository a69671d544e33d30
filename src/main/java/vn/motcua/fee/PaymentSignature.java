package vn.motcua.fee;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over the bytes of a message as they travel, in small hexadecimal digits. */
final class PaymentSignature {

  /** Header of every message between us and a gateway. */
  static final String HEADER = "X-Payment-Signature";

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SHORTEST_SECRET = 32;

  private final SecretKeySpec key;

  /** @param secret at least 32 characters, shared with the gateway and nobody else */
  PaymentSignature(String secret) {
    if (secret.length() < SHORTEST_SECRET) {
      throw new IllegalArgumentException("motcua.payment.secret is shorter than " + SHORTEST_SECRET + " characters");
    }
    this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  String of(byte[] message) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(message));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Every Java has HmacSHA256", impossible);
    }
  }

  /** Takes the same time wherever the first difference is. */
  boolean holds(byte[] message, String signature) {
    return signature != null
        && MessageDigest.isEqual(of(message).getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
  }
}
