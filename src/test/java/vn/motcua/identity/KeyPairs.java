package vn.motcua.identity;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Keys and certificates made for one test by the JDK's own tool. */
final class KeyPairs {

  static final String PASSWORD = "changeit";

  private final Path folder;

  KeyPairs(Path folder) {
    this.folder = folder;
  }

  /** A key with a certificate it signed itself, for {@code localhost}. */
  Path key(String name) throws IOException, InterruptedException {
    Path store = folder.resolve(name + ".p12");
    keytool("-genkeypair", "-alias", name, "-keyalg", "EC", "-groupname", "secp256r1", "-dname", "CN=" + name, "-ext",
        "SAN=dns:localhost", "-keystore", store.toString());
    return store;
  }

  /** A store that trusts the certificate of a key and nobody else. */
  Path trusting(String name) throws IOException, InterruptedException {
    Path certificate = folder.resolve(name + ".crt");
    Path store = folder.resolve("trusts-" + name + ".p12");
    keytool("-exportcert", "-alias", name, "-file", certificate.toString(), "-keystore", folder.resolve(name + ".p12").toString());
    keytool("-importcert", "-noprompt", "-alias", name, "-file", certificate.toString(), "-keystore", store.toString());
    return store;
  }

  static SSLContext context(Path key, Path trust) throws GeneralSecurityException, IOException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(read(key), PASSWORD.toCharArray());
    TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trusted.init(read(trust));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  private static KeyStore read(Path store) throws GeneralSecurityException, IOException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream file = Files.newInputStream(store)) {
      keys.load(file, PASSWORD.toCharArray());
    }
    return keys;
  }

  private static void keytool(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
    command.addAll(List.of(arguments));
    command.addAll(List.of("-storepass", PASSWORD, "-storetype", "PKCS12"));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes());
    if (process.waitFor() != 0) {
      throw new IOException(said);
    }
  }
}
