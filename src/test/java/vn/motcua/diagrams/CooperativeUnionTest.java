package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.fee.FeeService;
import vn.motcua.support.Applications;
import vn.motcua.support.Centre;

/** A procedure that is abolished from 1/11/2026 on: nothing new from that day, and what runs is finished as it began. */
class CooperativeUnionTest extends ProcedureTest {

  @Autowired
  private FeeService fees;

  @Override
  protected String diagram() {
    return "hop-tac-xa-lien-hiep";
  }

  @Override
  protected Map<String, Object> application() {
    return Applications.cooperativeUnion();
  }

  @Override
  protected String due() {
    return "2026-10-15T17:00";
  }

  @Override
  protected String dueAfterSupplement() {
    return "2026-10-16T17:00";
  }

  @Override
  protected String handlingTask() {
    return "Task_AppraiseApplication";
  }

  @Override
  protected String signingTask() {
    return "Task_SignCertificate";
  }

  @Override
  protected Map<String, Object> refusal() {
    return refuse("tooFewMembers");
  }

  @Override
  protected void process(String code) {
    complete("thuly", code, "Task_AppraiseApplication",
        Map.of("handlingDecision", "grant", "membersCounted", 3, "charterChecked", true));
    sign(code);
    complete("thuly", code, "Task_RecordCertificate",
        Map.of("certificateNumber", "0109999998", "taxOffice", "Thuế cơ sở 1 tỉnh Mẫu", "taxDataSent", true));
  }

  @Test
  void the_last_day_takes_a_dossier_until_midnight_and_the_day_of_abolition_takes_none() {
    centre.at("2026-10-31T23:59");
    assertThat(centre.receive(diagram(), "tiepnhan.100", application())).isNotBlank();
    for (String after : new String[] {"2026-11-01T00:00", "2026-11-02T07:30", "2027-10-12T09:00"}) {
      centre.at(after);
      assertThatThrownBy(() -> centre.receive(diagram(), "tiepnhan.100", application())).as(after)
          .hasMessageContaining("1.005280");
    }
  }

  @Test
  void what_was_received_before_is_supplemented_priced_and_granted_after_the_abolition_as_the_old_text_says() {
    String code = received("2026-10-30T16:00", application());
    askForPapers(code);
    centre.walkTo("2026-11-09T10:00");
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", "1", "papersComplete", "yes"));
    assertThat(dossiers.get(code).dueCurrent()).as("three working days anew").isEqualTo(Centre.instant("2026-11-12T17:00"));
    assertThat(fees.account(code).fee()).isEqualTo(100_000);
    process(code);
    handOver(code);
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    assertThat(dossiers.get(code).late()).isFalse();
  }

  @Test
  void fewer_than_three_cooperatives_make_no_union() {
    String code = received(MONDAY, application());
    assertThatThrownBy(() -> complete("thuly", code, "Task_AppraiseApplication",
        Map.of("handlingDecision", "grant", "membersCounted", 2, "charterChecked", true))).hasMessageContaining("3");
  }
}
