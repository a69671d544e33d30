package vn.motcua.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.springframework.util.function.SingletonSupplier;
import vn.motcua.document.SigningKey;
import vn.motcua.document.SigningKeys;

/**
 * A key that a sandbox makes for itself when it first signs, and keeps: it signs for every agency, and nobody may rely on it. Its
 * certificate is valid whatever the sandbox's clock is pushed to.
 */
public final class SelfMadeKey implements SigningKeys {

  private static final String ALIAS = "thu";
  private static final int BITS = 2048;
  private static final int SERIAL_BITS = 64;
  private static final Instant FROM = Instant.parse("2020-01-01T00:00:00Z");
  private static final Instant UNTIL = Instant.parse("2099-12-31T00:00:00Z");

  private final Path file;
  private final char[] password;
  private final String holder;
  private final SingletonSupplier<SigningKey> key = SingletonSupplier.of(this::open);

  /**
   * @param file where it is kept, PKCS#12
   * @param holder the name in its certificate, which every signature shows
   */
  public SelfMadeKey(Path file, String password, String holder) {
    this.file = file;
    this.password = password.toCharArray();
    this.holder = holder;
  }

  @Override
  public boolean has(String agency) {
    return true;
  }

  @Override
  public Optional<SigningKey> of(String agency) {
    return Optional.of(key.obtain());
  }

  private SigningKey open() {
    try {
      if (!Files.exists(file)) {
        make();
      }
      KeyStore store = KeyStore.getInstance("PKCS12");
      try (InputStream stream = Files.newInputStream(file)) {
        store.load(stream, password);
      }
      return new SigningKey((PrivateKey) store.getKey(ALIAS, password),
          List.of((X509Certificate) store.getCertificate(ALIAS)));
    } catch (IOException | GeneralSecurityException | OperatorCreationException fault) {
      throw new IllegalStateException("The sandbox's signing key " + file.toAbsolutePath()
          + " cannot be read or made; delete the file to have a new one made", fault);
    }
  }

  /** Written beside and moved into place: what a killed start leaves is never half a key. */
  private void make() throws IOException, GeneralSecurityException, OperatorCreationException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(BITS);
    KeyPair pair = generator.generateKeyPair();
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, password);
    store.setKeyEntry(ALIAS, pair.getPrivate(), password, new Certificate[] {certificate(pair)});
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    Path written = Files.createTempFile(folder, "ky-so", ".tmp");
    try (OutputStream stream = Files.newOutputStream(written)) {
      store.store(stream, password);
    }
    Files.move(written, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private X509Certificate certificate(KeyPair pair) throws GeneralSecurityException, OperatorCreationException {
    X500Name name = new X500NameBuilder(BCStyle.INSTANCE).addRDN(BCStyle.CN, holder).addRDN(BCStyle.C, "VN").build();
    JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(name,
        new BigInteger(SERIAL_BITS, new SecureRandom()).add(BigInteger.ONE), Date.from(FROM), Date.from(UNTIL), name,
        pair.getPublic());
    try {
      builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    } catch (IOException fault) {
      throw new UncheckedIOException("A certificate could not be made", fault);
    }
    return new JcaX509CertificateConverter().getCertificate(
        builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
  }
}
