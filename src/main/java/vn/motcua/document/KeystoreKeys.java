package vn.motcua.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The keys of a PKCS#12 file, read once: one that cannot be used stops the start, not the first letter of the morning. */
final class KeystoreKeys implements SigningKeys {

  private static final Logger LOG = LoggerFactory.getLogger(KeystoreKeys.class);
  private static final Set<String> ALGORITHMS = Set.of("RSA", "EC");

  private final Map<String, SigningKey> keys = new HashMap<>();
  private final SigningKey common;

  /**
   * @param now keys must be valid at it
   * @throws IllegalArgumentException naming the setting, the file or the key that is at fault
   */
  KeystoreKeys(SigningSettings settings, Instant now) {
    if (settings.hasKeystore()) {
      read(Path.of(settings.keystore()), settings.secret());
      keys.forEach((alias, key) -> check(alias, key, now));
    }
    this.common = common(settings);
  }

  @Override
  public boolean has(String agency) {
    return common != null || keys.containsKey(name(agency));
  }

  @Override
  public Optional<SigningKey> of(String agency) {
    return Optional.ofNullable(keys.getOrDefault(name(agency), common));
  }

  private void read(Path file, char[] password) {
    try (InputStream stream = Files.newInputStream(file)) {
      KeyStore store = KeyStore.getInstance("PKCS12");
      store.load(stream, password);
      for (String alias : Collections.list(store.aliases())) {
        if (store.isKeyEntry(alias)) {
          keys.put(name(alias), new SigningKey((PrivateKey) store.getKey(alias, password),
              Arrays.stream(store.getCertificateChain(alias)).map(X509Certificate.class::cast).toList()));
        }
      }
    } catch (IOException | GeneralSecurityException fault) {
      throw new IllegalArgumentException("motcua.signing: key store " + file.toAbsolutePath()
          + " cannot be read as PKCS#12 with motcua.signing.password: " + fault.getMessage(), fault);
    }
    require(!keys.isEmpty(), "key store " + file.toAbsolutePath() + " holds no key");
  }

  private static void check(String alias, SigningKey key, Instant now) {
    X509Certificate certificate = key.certificate();
    Instant from = certificate.getNotBefore().toInstant();
    Instant until = certificate.getNotAfter().toInstant();
    require(!now.isAfter(until), "the certificate of key " + alias + " expired at " + until
        + "; put the renewed key into the key store, or take the expired one out");
    require(!now.isBefore(from), "the certificate of key " + alias + " is not valid before " + from);
    require(ALGORITHMS.contains(key.key().getAlgorithm()), "key " + alias + " is not of RSA or EC");
    LOG.info("Documents can be signed with key {} of {}, valid until {}", alias, certificate.getSubjectX500Principal(), until);
  }

  private SigningKey common(SigningSettings settings) {
    if (!settings.hasAlias()) {
      return keys.size() == 1 ? keys.values().iterator().next() : null;
    }
    require(settings.hasKeystore(), "alias is set and keystore is not");
    SigningKey named = keys.get(name(settings.alias()));
    require(named != null, "the key store holds no key " + settings.alias() + "; it holds " + keys.keySet());
    return named;
  }

  /** Aliases of PKCS#12 files know no case. */
  private static String name(String alias) {
    return alias.toLowerCase(Locale.ROOT);
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException("motcua.signing: " + rule);
    }
  }
}
