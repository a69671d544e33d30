package vn.motcua.dossier;

import java.security.SecureRandom;
import org.springframework.stereotype.Component;

/** Random keys that open a citizen's page: sixteen characters without look-alikes, about 92 bits. */
@Component
class TrackingKeys {

  private static final String CHARACTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
  private static final int LENGTH = 16;

  private final SecureRandom random = new SecureRandom();

  String next() {
    StringBuilder key = new StringBuilder(LENGTH);
    for (int i = 0; i < LENGTH; i++) {
      key.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    return key.toString();
  }
}
