package vn.motcua.notification;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Texts;
import vn.motcua.document.DocumentRegister;
import vn.motcua.document.IssuedDocument;
import vn.motcua.dossier.AgencyLists;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;

/** What went out, to whom, and what did not. */
@RestController
@Tag(name = "Gửi văn bản")
class DeliveryController {

  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Outbox outbox;
  private final DocumentRegister register;
  private final Dossiers dossiers;
  private final DossierAccess access;
  private final AgencyLists lists;
  private final Texts texts;

  DeliveryController(Outbox outbox, DocumentRegister register, Dossiers dossiers, DossierAccess access, AgencyLists lists,
      Texts texts) {
    this.outbox = outbox;
    this.register = register;
    this.dossiers = dossiers;
    this.access = access;
    this.lists = lists;
    this.texts = texts;
  }

  /**
   * A message of the outbox.
   *
   * @param address given for one dossier only, to who may read it
   * @param problem key of {@code problemText}; both null when nothing hinders it
   * @param reference what the carrier calls it, or the waybill
   * @param at since when it is in this state
   * @param href where the document's bytes are
   */
  record Delivery(
      String dossier, String document, String form, String title, String number, LetterChannel channel, String channelName,
      String address, DeliveryState state, String stateName, String problem, String problemText, int attempts, String reference,
      OffsetDateTime queuedAt, OffsetDateTime at, String href) {}

  @GetMapping("/api/dossiers/{code}/deliveries")
  @Operation(summary = "Văn bản của một hồ sơ đã gửi qua những kênh nào, tới đâu")
  ResponseEntity<List<Delivery>> ofDossier(@PathVariable("code") String code) {
    access.requireRead(dossiers.get(code));
    return answer(outbox.ofDossier(code).stream().map(message -> view(message, message.address())).toList());
  }

  @GetMapping("/api/deliveries/undelivered")
  @Operation(summary = "Văn bản chưa kênh nào đưa tới người dân, cũ nhất trước, nhiều nhất 500 dòng")
  ResponseEntity<List<Delivery>> undelivered(@RequestParam("agency") String agency) {
    lists.requireReader(agency, "notification.otherUnit");
    return answer(outbox.undelivered(agency).stream().map(message -> view(message, null)).toList());
  }

  @GetMapping("/api/deliveries/to-unit")
  @Operation(summary = "Văn bản gửi cho Bộ phận Một cửa (phiếu xin lỗi và hẹn lại), mới nhất trước, nhiều nhất 500 dòng")
  ResponseEntity<List<Delivery>> toUnit(@RequestParam("agency") String agency) {
    lists.requireReader(agency, "notification.otherUnit");
    return answer(outbox.toUnit(agency).stream().map(message -> view(message, null)).toList());
  }

  private static ResponseEntity<List<Delivery>> answer(List<Delivery> deliveries) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(deliveries);
  }

  private Delivery view(OutgoingMessage message, String address) {
    IssuedDocument document = register.find(message.documentId()).orElseThrow();
    String problem = message.problem();
    return new Delivery(message.dossierCode(), document.id(), document.form().code(),
        texts.text("document.form." + document.form().code()), document.printedNumber(), message.channel(),
        texts.text("notification.channel." + message.channel()), address, message.state(),
        texts.text("notification.state." + message.state()), problem,
        problem == null ? null : texts.text("notification.problem." + problem), message.attempts(), message.reference(),
        local(message.queuedAt()), local(message.stateAt()),
        "/api/dossiers/" + message.dossierCode() + "/documents/" + document.id());
  }

  private static OffsetDateTime local(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime();
  }
}
