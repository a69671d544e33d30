package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.dossier.Dossiers;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;
import vn.motcua.support.Door;
import vn.motcua.support.RegisterSwitch;

/** A counter while the population register is down, and who sees how often persons are looked up. */
@CentreTest
class RegisterOutageTest {

  @Autowired
  private Centre centre;
  @Autowired
  private Dossiers dossiers;
  @Autowired
  private IdentityService identity;
  @Autowired
  private Rechecks rechecks;
  @Autowired
  private RegisterSwitch register;
  @LocalServerPort
  private int port;

  private Door door;

  @BeforeEach
  void openAt() {
    centre.at("2026-10-21T09:10");
    door = new Door(port);
  }

  @AfterEach
  void resetClock() {
    ClockUtil.reset();
  }

  @Test
  void the_tab_shows_the_look_up_in_vain_when_it_is_made_again_and_then_the_answer_beside_it() {
    String code = lookedUpInVain(Copies.known());

    JsonNode first = identities(code).get(0);
    assertThat(first.path("outcome").asText()).isEqualTo("unavailable");
    assertThat(first.path("notes").get(0).asText()).contains("Không kết nối được", "đối chiếu bản chính");
    assertThat(first.path("pending").path("attempts").asInt()).isZero();
    assertThat(first.path("pending").path("nextAttemptAt").asText()).isEqualTo("2026-10-21T02:11:00Z");

    register.whileDown(() -> workOffAt("2026-10-21T09:11"));
    assertThat(identities(code).get(0).path("pending").path("attempts").asInt()).isEqualTo(1);
    workOffAt("2026-10-21T09:13");

    JsonNode both = identities(code);
    assertThat(both).hasSize(2);
    assertThat(both.get(0).path("outcome").asText()).isEqualTo("unavailable");
    assertThat(both.get(0).has("pending")).isFalse();
    assertThat(both.get(1).path("outcome").asText()).isEqualTo("matched");
    assertThat(both.get(1).path("again").asBoolean()).isTrue();
    assertThat(both.get(1).path("at").asText()).isEqualTo("2026-10-21T02:13:00Z");
    assertThat(both.get(1).path("fields")).extracting(field -> field.path("agreement").asText()).containsOnly("SAME");
  }

  @Test
  void a_dossier_refused_or_handed_over_meanwhile_still_gets_its_answer() {
    String refused = lookedUpInVain(Copies.known());
    centre.complete("tiepnhan.100", refused, "Task_CheckPapers", Map.of("intakeDecision", "refuse",
        "refusalReason", "Không có bản chính", "refusalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"));
    String returned = lookedUpInVain(Copies.mismatched());
    toTheEnd(returned);
    assertThat(dossiers.get(refused).status()).isEqualTo(DossierStatus.REFUSED);
    assertThat(dossiers.get(returned).status()).isEqualTo(DossierStatus.RETURNED);

    workOffAt("2026-10-21T16:00");
    assertThat(identities(refused).get(1).path("outcome").asText()).isEqualTo("matched");
    JsonNode mismatch = identities(returned).get(1);
    assertThat(mismatch.path("outcome").asText()).isEqualTo("mismatch");
    assertThat(mismatch.path("fields").get(0).path("declared").asText()).isEqualTo("Đỗ Ngọc Nhẫn");
    assertThat(mismatch.path("fields").get(0).path("registered").asText()).isEqualTo("Đỗ Ngọc Nhân");
    assertThat(mismatch.path("fields").get(0).path("agreement").asText()).isEqualTo("DIFFERS");
    assertThat(dossiers.get(returned).status()).as("it changes nothing by itself").isEqualTo(DossierStatus.RETURNED);
  }

  @Test
  void look_ups_are_counted_per_officer_and_day_for_those_who_watch_over_them() {
    centre.at("2026-10-28T23:59");
    lookedUpInVain(Copies.known());
    centre.at("2026-10-29T00:01");
    workOffAt("2026-10-29T00:01");
    String list = "/api/identity/look-ups?from=2026-10-28&to=2026-10-29";

    JsonNode counts = door.get("kiemsoat", list + "&agency=H99.100").json().path("counts");
    assertThat(counts).hasSize(2);
    JsonNode first = counts.get(0);
    assertThat(first.path("day").asText()).isEqualTo("2026-10-28");
    assertThat(first.path("officer").asText()).isEqualTo("tiepnhan.100");
    assertThat(first.path("officerName").asText()).isEqualTo("Trần Thị Thanh Hương");
    assertThat(first.path("lookUps").asInt()).isEqualTo(2);
    assertThat(first.path("asked").asInt()).isEqualTo(2);
    assertThat(first.path("matched").asInt()).isEqualTo(1);
    assertThat(first.path("unavailable").asInt()).isEqualTo(1);
    assertThat(first.path("rechecks").asInt()).isZero();
    assertThat(counts.get(1).path("day").asText()).isEqualTo("2026-10-29");
    assertThat(counts.get(1).path("lookUps").asInt()).isZero();
    assertThat(counts.get(1).path("rechecks").asInt()).isEqualTo(1);
    assertThat(door.get("giamsat", list).json().path("counts")).hasSize(2);
    assertThat(door.get("lanhdao.100", list).json()).isEqualTo(door.get("kiemsoat", list).json());
    assertThat(door.get("lanhdao.101", list).json().path("counts")).isEmpty();
    assertThat(door.get("kiemsoat", list + "&format=csv").text())
        .startsWith("\uFEFFNgày,Cơ quan,").contains("28/10/2026,H99.100,tiepnhan.100,Trần Thị Thanh Hương,2,2,1,0,0,1,0");
    assertThat(door.get("kiemsoat", list, "Accept", "text/csv").type()).startsWith("text/csv");
  }

  @Test
  void others_do_not_see_who_looked_up_how_often_and_a_wrong_question_is_answered_clearly() {
    String list = "/api/identity/look-ups?from=2026-10-01&to=2026-10-31";
    for (String officer : new String[] {"tiepnhan.100", "thuly.100", "thietke", "quantri"}) {
      assertThat(door.get(officer, list).status()).as(officer).isEqualTo(403);
    }
    assertThat(door.get("lanhdao.100", list + "&agency=H99.101").status()).isEqualTo(403);
    assertThat(door.get("lanhdao.100", list + "&agency=H99.100").status()).isEqualTo(200);
    assertThat(door.get(null, list).status()).isEqualTo(401);
    assertThat(door.get("kiemsoat", list + "&agency=H00").status()).isEqualTo(404);
    for (String wrong : new String[] {"", "?from=2026-10-01", "?from=2026-10-02&to=2026-10-01", "?from=2026-01-01&to=2026-10-01",
        "?from=1.10.2026&to=2.10.2026", "?from=%2B999999999-12-31&to=%2B999999999-12-31", "?from=-9999-01-01&to=-9999-01-02"}) {
      assertThat(door.get("kiemsoat", "/api/identity/look-ups" + wrong).status()).as(wrong).isEqualTo(400);
    }
  }

  /** Received while the register answers, and looked up once more while it does not. */
  private String lookedUpInVain(Map<String, Object> form) {
    String code = centre.receive("tiepnhan.100", form);
    register.whileDown(() -> assertThat(centre.as("tiepnhan.100", () -> identity.lookUp(code)))
        .isEqualTo(IdentityOutcome.UNAVAILABLE));
    return code;
  }

  private void workOffAt(String local) {
    centre.at(local);
    rechecks.workOff();
  }

  private JsonNode identities(String code) {
    return door.get("tiepnhan.100", "/api/dossiers/" + code + "/view").json().path("identities");
  }

  private void toTheEnd(String code) {
    centre.complete("tiepnhan.100", code, "Task_CompareIdentity",
        Map.of("identityDecision", "samePerson", "identityPaper", "Căn cước bản gốc"));
    centre.complete("tiepnhan.100", code, "Task_CheckPapers", Map.of("intakeDecision", "accept"));
    centre.complete("tiepnhan.100", code, "Task_CollectFee", Map.of("cashReceived", true));
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "certify"));
    centre.complete("lanhdao.100", code, "Task_SignCertificate", Map.of("signDecision", "approve"));
    centre.complete("vanthu.100", code, "Task_SealAndNumber",
        Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true));
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of("receivedBy", "applicant", "originalsReturned", true));
  }
}
