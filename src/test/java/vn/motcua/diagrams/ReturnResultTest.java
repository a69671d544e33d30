package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.support.Copies;

class ReturnResultTest extends DiagramTest {

  @Override
  protected String diagram() {
    return "common-return-result";
  }

  @Test
  void a_proxy_shows_the_authorisation_and_is_named_in_the_dossier() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    accept(code);
    certifySignAndSeal(code);
    assertThatThrownBy(() -> centre.complete("traketqua.100", code, "Task_HandOverResult",
        Map.of("receivedBy", "proxy", "originalsReturned", true))).hasMessageContaining("Họ tên người được ủy quyền");
    centre.complete("traketqua.100", code, "Task_HandOverResult", Map.of(
        "receivedBy", "proxy", "proxyName", "Trần Văn Bình", "authorisationSeen", true, "originalsReturned", true));
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(dossiers.facts(code)).filteredOn(fact -> fact.kind() == FactKind.RETURNED).singleElement()
        .satisfies(fact -> assertThat(fact.detail("receivedBy")).isEqualTo("proxy"));
    assertThat(dossiers.entries(code)).containsEntry("proxyName", "Trần Văn Bình");
  }
}
