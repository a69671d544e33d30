package vn.motcua.dossier;

import static vn.motcua.dossier.DossierView.local;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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

/** The list of results that are still to be digitised, as JSON and as a table that a spreadsheet opens. */
@RestController
@Tag(name = "Kết quả")
class MissingResultController {

  private final MissingResults missing;
  private final AgencyLists lists;
  private final Texts texts;

  MissingResultController(MissingResults missing, AgencyLists lists, Texts texts) {
    this.missing = missing;
    this.lists = lists;
    this.texts = texts;
  }

  /** One line of the list, times in Viet Nam's zone. No citizen is named. */
  record LineView(
      String code, String procedureCode, String procedureName, int status, String statusName, OffsetDateTime finishedAt) {}

  /** As JSON, or as a table for {@code format=csv} and for whoever would rather have {@code text/csv}. */
  @GetMapping(path = "/api/results/missing", produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  @Operation(summary = "Kết quả đã có mà chưa số hóa, theo cơ quan tiếp nhận và ngày xử lý xong")
  ResponseEntity<?> missing(
      @RequestParam String agency, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to, @RequestParam(required = false) String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept) {
    lists.requireReader(agency, "dossier.result.otherAgency");
    List<LineView> lines = missing.lines(agency, from, to).stream().map(line -> new LineView(
        line.code(), line.procedureCode(), line.procedureName(), line.status(), texts.text("dossier.status." + line.status()),
        local(line.finishedAt()))).toList();
    if (!ListTable.isWanted(format, accept)) {
      return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(lines);
    }
    return ListTable.of("chua-so-hoa-" + agency + "-" + to + ".csv", texts.text("dossier.result.columns"),
        lines.stream().<List<?>>map(line -> Arrays.asList(
            line.code(), line.procedureCode(), line.procedureName(), line.statusName(), line.finishedAt())).toList());
  }
}
