package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.support.Centre;
import vn.motcua.support.CentreTest;
import vn.motcua.support.Copies;

@CentreTest
class AcknowledgementsTest {

  @Autowired
  Acknowledgements acknowledgements;
  @Autowired
  Dossiers dossiers;
  @Autowired
  Centre centre;

  @AfterEach
  void clock() {
    ClockUtil.reset();
  }

  @Test
  void what_somebody_has_to_decide_is_not_done_by_acknowledging_it() {
    centre.at("2026-10-12T09:10");
    String code = centre.receive("tiepnhan.100", Copies.known());
    assertThatThrownBy(() -> acknowledgements.acknowledge(code)).hasMessageContaining("acknowledgement.kind");
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.REGISTERED);
  }
}
