package vn.motcua.sandbox.gateway;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The gateway's side of the signature: HMAC-SHA256 over the bytes of a message. */
class GatewaySeal {

  static final String HEADER = "X-Payment-Signature";

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  GatewaySeal(String secret) {
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

  boolean holds(byte[] message, String seal) {
    return seal != null
        && MessageDigest.isEqual(of(message).getBytes(StandardCharsets.UTF_8), seal.getBytes(StandardCharsets.UTF_8));
  }
}
