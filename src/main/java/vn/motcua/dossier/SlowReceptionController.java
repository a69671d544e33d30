package vn.motcua.dossier;

import static vn.motcua.dossier.DossierView.local;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Texts;

/** The list of slow receptions as JSON and as a table that a spreadsheet opens. */
@RestController
@Tag(name = "Tiếp nhận")
class SlowReceptionController {

  private final SlowReceptions slowReceptions;
  private final AgencyLists lists;
  private final Texts texts;
  private final Clock clock;

  SlowReceptionController(SlowReceptions slowReceptions, AgencyLists lists, Texts texts, Clock clock) {
    this.slowReceptions = slowReceptions;
    this.lists = lists;
    this.texts = texts;
    this.clock = clock;
  }

  /** One line of the list, times in Viet Nam's zone. No citizen is named. */
  record LineView(
      String code, String procedureCode, String procedureName, int channel, String channelName, OffsetDateTime receivedAt,
      OffsetDateTime dueAt, OffsetDateTime answeredAt) {}

  /** As JSON, or as a table for {@code format=csv} and for whoever would rather have {@code text/csv}. */
  @GetMapping(path = "/api/reception/slow", produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  @Operation(summary = "Chậm tiếp nhận: hồ sơ trực tuyến, bưu chính không được trả lời trong 8 giờ làm việc")
  ResponseEntity<?> slow(
      @RequestParam String agency, @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate asOf,
      @RequestParam(required = false) String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept) {
    lists.requireReader(agency, "dossier.slow.otherAgency");
    LocalDate last = asOf == null ? clock.instant().atZone(DossierRepository.ZONE).toLocalDate() : asOf;
    LocalDate first = from == null ? last.withDayOfMonth(1) : from;
    List<LineView> lines = slowReceptions.lines(agency, first, last).stream().map(this::view).toList();
    if (!ListTable.isWanted(format, accept)) {
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(lines);
    }
    return ListTable.of("cham-tiep-nhan-" + agency + "-" + last + ".csv", texts.text("dossier.slow.columns"),
        lines.stream().<List<?>>map(SlowReceptionController::row).toList());
  }

  private LineView view(SlowReceptions.Line line) {
    return new LineView(
        line.code(), line.procedureCode(), line.procedureName(), line.channel(), texts.text("dossier.channel." + line.channel()),
        local(line.receivedAt()), local(line.dueAt()), local(line.answeredAt()));
  }

  private static List<?> row(LineView line) {
    return Arrays.asList(
        line.code(), line.procedureCode(), line.procedureName(), line.channelName(), line.receivedAt(), line.dueAt(),
        line.answeredAt());
  }
}
