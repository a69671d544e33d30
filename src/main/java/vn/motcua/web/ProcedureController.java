package vn.motcua.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.portal.ProcedureLine;
import vn.motcua.portal.ProcedureSheet;
import vn.motcua.portal.ProcedureSheets;
import vn.motcua.procedure.OnlineLevel;
import vn.motcua.procedure.ProcedureKind;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueEntry;
import vn.motcua.procedure.catalogue.CatalogueQuery;
import vn.motcua.procedure.catalogue.Standing;

/** The catalogue of procedures as of any day. */
@RestController
@RequestMapping(path = "/api/procedures", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Danh mục thủ tục")
class ProcedureController {

  private static final String CODE = "[A-Za-z0-9._-]{1,255}";
  private static final int MOST = 200;

  private final Catalogue catalogue;
  private final ProcedureSheets sheets;
  private final Clock clock;

  ProcedureController(Catalogue catalogue, ProcedureSheets sheets, Clock clock) {
    this.catalogue = catalogue;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** @param total how many there are on all pages */
  record Page(LocalDate on, int total, int page, int size, List<ProcedureLine> procedures) {}

  /**
   * @param on the day asked for; today when missing
   * @param q words of code, name, field or level, with or without accents
   * @param page from 0
   */
  @GetMapping
  @Operation(summary = "Danh mục thủ tục vào một ngày, đọc từ chính sơ đồ và bảng phí; tìm không cần dấu")
  Page list(
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on,
      @RequestParam(required = false) @Size(max = 200) String q, @RequestParam(required = false) @Size(max = 200) String field,
      @RequestParam(required = false) @Size(max = 100) String level,
      @RequestParam(required = false) @Pattern(regexp = "public|internal|notification|feedback") String kind,
      @RequestParam(required = false) @Pattern(regexp = "full|partial|information") String onlineLevel,
      @RequestParam(defaultValue = "in-force") @Pattern(regexp = "in-force|coming|ended|all") String standing,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int page,
      @RequestParam(defaultValue = "50") @Min(1) @Max(MOST) int size) {
    LocalDate day = day(on);
    List<CatalogueEntry> found = catalogue.find(new CatalogueQuery(
        day, q, field, level, kind == null ? null : ProcedureKind.of(kind),
        onlineLevel == null ? null : OnlineLevel.of(onlineLevel), standing(standing)));
    List<ProcedureLine> lines = found.stream().skip((long) page * size).limit(size)
        .map(entry -> sheets.line(entry, day)).toList();
    return new Page(day, found.size(), page, size, lines);
  }

  /** @param code of the procedure, or key of its diagram */
  @GetMapping("/{code}")
  @Operation(summary = "Một thủ tục vào một ngày: trường hợp, thời hạn, giấy tờ, phí, các bước, căn cứ, phiên bản sơ đồ")
  ProcedureSheet one(
      @PathVariable @Pattern(regexp = CODE) String code,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
    LocalDate day = day(on);
    return catalogue.find(code, day).map(entry -> sheets.sheet(entry, day))
        .orElseThrow(() -> Refusal.notFound("procedure.unknown", code));
  }

  private LocalDate day(LocalDate asked) {
    return asked == null ? LocalDate.now(clock) : asked;
  }

  private static Standing standing(String word) {
    return word.equals("all") ? null : Standing.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
