package vn.motcua.support;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.motcua.document.SigningKey;
import vn.motcua.document.SigningKeys;
import vn.motcua.sandbox.SelfMadeKey;

/** The key that tests sign with: made by the first test run that needs it, kept for the next. */
@Component
public class TestSigningKey implements SigningKeys {

  public static final String HOLDER = "KHÓA KIỂM THỬ";

  private final SigningKeys keys = selfMade();

  public static SigningKeys selfMade() {
    return new SelfMadeKey(Path.of("target/test-signing/ky-so.p12"), "kiem-thu", HOLDER);
  }

  @Override
  public boolean has(String agency) {
    return keys.has(agency);
  }

  @Override
  public Optional<SigningKey> of(String agency) {
    return keys.of(agency);
  }
}
