package vn.motcua.fee;

import java.time.Instant;
import vn.motcua.clock.Channel;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierStatus;

/** Dossiers as tests need them: a certified copy at ward H99.100. */
public final class TestDossiers {

  private TestDossiers() {}

  public static Dossier receivedAt(String code, Instant receivedAt) {
    return new Dossier(code, "2.000815", "Chứng thực bản sao từ bản chính", "chung-thuc-ban-sao", "thuong", "Thông thường",
        DossierStatus.REGISTERED, Channel.COUNTER, "H99.100", "H99.100", null, "fee-chung-thuc-ban-sao", receivedAt, "k", null, null, null, false, false,
        null, 1);
  }
}
