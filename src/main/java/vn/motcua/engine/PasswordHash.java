package vn.motcua.engine;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;

/**
 * PBKDF2 with HMAC-SHA-512, by default 210,000 rounds (OWASP's figure); the engine's own is one round of SHA-512. The
 * rounds stand in the stored text, {@code rounds$salt$hash}, so that they can be raised without losing a password.
 */
class PasswordHash implements PasswordEncryptor {

  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  static final int ROUNDS = 210_000;
  private static final int BITS = 512;

  private final SecureRandom random = new SecureRandom();
  private final int rounds;

  PasswordHash(int rounds) {
    this.rounds = rounds;
  }

  @Override
  public String encrypt(String password) {
    byte[] salt = new byte[16];
    random.nextBytes(salt);
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return rounds + "$" + encoder.encodeToString(salt) + "$" + encoder.encodeToString(hash(password, salt, rounds));
  }

  @Override
  public boolean check(String password, String stored) {
    String[] parts = stored.split("\\$");
    if (parts.length != 3) {
      return false;
    }
    byte[] salt = Base64.getDecoder().decode(parts[1]);
    return MessageDigest.isEqual(Base64.getDecoder().decode(parts[2]), hash(password, salt, Integer.parseInt(parts[0])));
  }

  @Override
  public String hashAlgorithmName() {
    return "pbkdf2-sha512";
  }

  private static byte[] hash(String password, byte[] salt, int rounds) {
    PBEKeySpec key = new PBEKeySpec(password.toCharArray(), salt, rounds, BITS);
    try {
      return SecretKeyFactory.getInstance(ALGORITHM).generateSecret(key).getEncoded();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("Java 17 has " + ALGORITHM, impossible);
    } finally {
      key.clearPassword();
    }
  }
}
