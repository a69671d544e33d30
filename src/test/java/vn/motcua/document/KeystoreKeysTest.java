package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.motcua.sandbox.SelfMadeKey;
import vn.motcua.support.TestSigningKey;

/** Which key signs for whom, and what stops the start. */
class KeystoreKeysTest {

  private static final Instant NOW = Instant.parse("2026-10-12T01:00:00Z");
  private static final SigningKey KEY = TestSigningKey.selfMade().of("any").orElseThrow();
  private static final String SECRET = "mot-mat-khau";

  @TempDir
  Path folder;

  @Test
  void an_agency_signs_with_the_key_that_bears_its_code_and_every_other_with_the_one_that_is_named() throws Exception {
    SigningKey other = new SelfMadeKey(folder.resolve("khac.p12"), "x", "Khác").of("any").orElseThrow();
    Path file = store(List.of("h99.100", "tinh"), List.of(KEY, other));

    KeystoreKeys keys = keys(file, SECRET, "Tinh");

    assertThat(keys.of("H99.100").orElseThrow().certificate()).isEqualTo(KEY.certificate());
    assertThat(keys.of("H99.101").orElseThrow().certificate()).isEqualTo(other.certificate());
    KeystoreKeys unnamed = keys(file, SECRET, "");
    assertThat(unnamed.has("H99.100")).isTrue();
    assertThat(unnamed.has("H99.101")).as("two keys and none is named for all").isFalse();
    assertThat(unnamed.of("H99.101")).isEmpty();
  }

  @Test
  void the_only_key_is_everybodys() throws Exception {
    KeystoreKeys keys = keys(store(List.of("bat-ky"), List.of(KEY)), SECRET, null);

    assertThat(keys.of("H99.101").orElseThrow().certificate()).isEqualTo(KEY.certificate());
  }

  @Test
  void without_a_key_store_nobody_is_signed_for_and_an_alias_alone_is_a_mistake() {
    KeystoreKeys keys = new KeystoreKeys(new SigningSettings(" ", null, ""), NOW);

    assertThat(keys.has("H99.100")).isFalse();
    assertThat(keys.of("H99.100")).isEmpty();
    assertThatThrownBy(() -> new KeystoreKeys(new SigningSettings("", "", "tinh"), NOW)).hasMessageContaining("keystore is not");
  }

  @Test
  void a_file_that_cannot_be_read_stops_the_start_and_is_named() throws Exception {
    assertThatThrownBy(() -> keys(folder.resolve("khong-co.p12"), SECRET, "")).hasMessageContaining("khong-co.p12");
    Path garbage = Files.writeString(folder.resolve("rac.p12"), "not a key store");
    assertThatThrownBy(() -> keys(garbage, SECRET, "")).hasMessageContaining("rac.p12");
    Path file = store(List.of("tinh"), List.of(KEY));
    assertThatThrownBy(() -> keys(file, "sai", "")).hasMessageContaining("motcua.signing.password")
        .message().doesNotContain("sai\"");
    assertThatThrownBy(() -> keys(file, SECRET, "khac")).hasMessageContaining("no key khac").hasMessageContaining("tinh");
    Path empty = store(List.of(), List.of());
    assertThatThrownBy(() -> keys(empty, SECRET, "")).hasMessageContaining("holds no key");
  }

  @Test
  void a_key_stops_the_start_one_second_after_its_certificate_expired_and_not_in_its_last_second() throws Exception {
    Path file = store(List.of("tinh"), List.of(KEY));
    SigningSettings settings = new SigningSettings(file.toString(), SECRET, "");
    Instant last = KEY.certificate().getNotAfter().toInstant();
    Instant first = KEY.certificate().getNotBefore().toInstant();

    assertThat(new KeystoreKeys(settings, last).has("H99.100")).isTrue();
    assertThat(new KeystoreKeys(settings, first).has("H99.100")).isTrue();
    assertThatThrownBy(() -> new KeystoreKeys(settings, last.plusSeconds(1))).hasMessageContaining("tinh expired at " + last);
    assertThatThrownBy(() -> new KeystoreKeys(settings, first.minusSeconds(1))).hasMessageContaining("not valid before " + first);
  }

  @Test
  void a_self_made_key_is_made_once_and_the_second_start_uses_the_same() throws Exception {
    Path file = folder.resolve("moi/ky-so.p12");

    SigningKey first = new SelfMadeKey(file, SECRET, "Khóa thử").of("any").orElseThrow();
    byte[] kept = Files.readAllBytes(file);
    SigningKey second = new SelfMadeKey(file, SECRET, "Khóa thử").of("any").orElseThrow();

    assertThat(second.certificate()).isEqualTo(first.certificate());
    assertThat(second.key()).isEqualTo(first.key());
    assertThat(Files.readAllBytes(file)).isEqualTo(kept);
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void no_key_and_no_password_gets_into_a_log_line() {
    assertThat(KEY.toString()).doesNotContain("modulus").contains("SigningKey[");
    assertThat(new SigningSettings("a.p12", SECRET, "b")).asString().doesNotContain(SECRET);
  }

  private static KeystoreKeys keys(Path file, String password, String alias) {
    return new KeystoreKeys(new SigningSettings(file.toString(), password, alias), NOW);
  }

  private Path store(List<String> aliases, List<SigningKey> keys) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    for (int number = 0; number < aliases.size(); number++) {
      store.setKeyEntry(aliases.get(number), keys.get(number).key(), SECRET.toCharArray(),
          keys.get(number).chain().toArray(Certificate[]::new));
    }
    Path file = folder.resolve("kho-" + aliases.size() + ".p12");
    try (OutputStream stream = Files.newOutputStream(file)) {
      store.store(stream, SECRET.toCharArray());
    }
    return file;
  }
}
