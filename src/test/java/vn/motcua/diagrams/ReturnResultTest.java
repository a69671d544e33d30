package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierMessages;
import vn.motcua.dossier.DossierStatus;
import vn.motcua.fee.ReceiptService;
import vn.motcua.support.Copies;

class ReturnResultTest extends DiagramTest {

  @Autowired
  ReceiptService receipts;
  @Autowired
  DossierMessages messages;

  @Override
  protected String diagram() {
    return "common-return-result";
  }

  private String processed() {
    centre.at("2026-10-12T09:10");
    Map<String, Object> form = Copies.known();
    form.put("papers", List.of(
        Map.of("name", "Bằng tốt nghiệp", "form", "ORIGINAL", "count", 1), Map.of("name", "Bản photo", "form", "PHOTOCOPY", "count", 2),
        Map.of("name", "Bảng điểm", "form", "ORIGINAL", "count", 1)));
    String code = centre.receive("tiepnhan.100", form);
    accept(code);
    return code;
  }

  private ClockFact returned(String code) {
    assertThat(dossiers.get(code).status()).isEqualTo(DossierStatus.RETURNED);
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.RETURNED).findFirst().orElseThrow();
  }

  private void refused(String code, Map<String, Object> form, String sentence) {
    assertThatThrownBy(() -> centre.complete("traketqua.100", code, "Task_HandOverResult", form)).hasMessageContaining(sentence);
  }

  @Test
  void a_proxy_shows_the_authorisation_and_is_named_in_the_dossier_and_nowhere_else() {
    String code = processed();
    certifySignAndSeal(code);
    Map<String, Object> form = new HashMap<>(Map.of("receivedBy", "proxy", "originalsReturned", true));
    refused(code, form, "Họ tên người được ủy quyền");
    form.put("proxyName", "Trần Văn Bình");
    refused(code, form, "Số định danh của người được ủy quyền");
    form.put("proxyNumber", "00009000012");
    refused(code, form, "Số định danh của người được ủy quyền");
    form.put("proxyNumber", "000090000123");
    refused(code, form, "Giấy ủy quyền");
    form.put("authorisationPaper", "Số 12 ngày 10/10/2026, UBND phường Sao Mai");
    refused(code, form, "Đã xem giấy ủy quyền");
    form.put("authorisationSeen", true);
    centre.complete("traketqua.100", code, "Task_HandOverResult", form);
    assertThat(returned(code).details()).containsEntry("receivedBy", "proxy").containsEntry("way", "counter")
        .containsEntry("originals", "1,3").doesNotContainKey("originalsKept").doesNotContainValue("Trần Văn Bình");
    assertThat(dossiers.entries(code)).containsEntry("proxyName", "Trần Văn Bình").containsEntry("proxyNumber", "000090000123");
  }

  @Test
  void an_original_that_is_kept_is_named_with_its_basis_and_was_handed_in() {
    String code = processed();
    certifySignAndSeal(code);
    refused(code, Map.of("receivedBy", "applicant"), "Bản chính giữ lại");
    Map<String, Object> form = new HashMap<>(Map.of("receivedBy", "applicant", "originalsKept", "2"));
    refused(code, form, "Căn cứ giữ lại");
    form.put("originalsKeptBasis", "Điều 20 Luật Hộ tịch");
    refused(code, form, "số thứ tự: 1,3");
    form.put("originalsKept", "3");
    centre.complete("traketqua.100", code, "Task_HandOverResult", form);
    assertThat(returned(code).details()).containsEntry("originals", "1").containsEntry("originalsKept", "3");
  }

  @Test
  void a_result_that_goes_by_post_has_a_waybill_number() {
    String code = processed();
    certifySignAndSeal(code);
    Map<String, Object> form = new HashMap<>(Map.of("receivedBy", "applicant", "originalsReturned", true, "returnWay", "post"));
    refused(code, form, "Số hiệu bưu gửi");
    form.put("waybillOut", "em 1");
    refused(code, form, "Số hiệu bưu gửi");
    form.put("waybillOut", "EM123456789VN");
    centre.complete("traketqua.100", code, "Task_HandOverResult", form);
    assertThat(returned(code).details()).containsEntry("way", "post").containsEntry("waybill", "EM123456789VN");
  }

  @Test
  void what_is_still_owed_is_collected_before_the_result_goes_out() {
    String code = processed();
    cancelReceipt(code);
    certifySignAndSeal(code);
    assertThat(centre.openTasks(code)).containsExactly("Task_CollectBalance");
    centre.complete("tiepnhan.100", code, "Task_CollectBalance", Map.of("cashReceived", true));
    assertThat(facts(code, FactKind.PAID)).isEqualTo(2);
    handOver(code);
    assertThat(returned(code).detail("receivedBy")).isEqualTo("applicant");
  }

  @Test
  void a_payment_that_comes_online_meanwhile_takes_the_place_of_cash() {
    String code = processed();
    cancelReceipt(code);
    certifySignAndSeal(code);
    assertThat(centre.as("tiepnhan.100", () -> messages.send(code, "fee-paid"))).isEqualTo(1);
    assertThat(centre.openTasks(code)).containsExactly("Task_HandOverResult");
    handOver(code);
    assertThat(returned(code).detail("way")).isEqualTo("counter");
  }

  /** The cashier wrote it in error, so the whole fee is owed again. */
  private void cancelReceipt(String code) {
    String number = receipts.ofDossier(code).get(0).number();
    centre.as("tiepnhan.100", () -> receipts.cancel(number, "Thu nhầm"));
  }
}
