package vn.motcua.portal;

import io.swagger.v3.oas.annotations.Hidden;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.motcua.procedure.ProcedureKind;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueEntry;
import vn.motcua.procedure.catalogue.CatalogueQuery;
import vn.motcua.procedure.catalogue.Standing;

/**
 * The notice board (niêm yết công khai): what may be asked for, how, at what price and by what law, for everybody. It holds no data
 * of anybody. Procedures between agencies are not shown. Whatever odd is asked for is answered as if it had not been asked.
 */
@Controller
@Hidden
class ProcedurePageController {

  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
  private static final int LONGEST = 200;
  private static final int LAST_PAGE = 1_000;
  private static final String CODE = "[A-Za-z0-9._-]{1,255}";

  private final Catalogue catalogue;
  private final ProcedureSheets sheets;
  private final ProcedurePages pages;
  private final Clock clock;

  ProcedurePageController(Catalogue catalogue, ProcedureSheets sheets, ProcedurePages pages, Clock clock) {
    this.catalogue = catalogue;
    this.sheets = sheets;
    this.pages = pages;
    this.clock = clock;
  }

  @GetMapping("/thu-tuc")
  ResponseEntity<String> list(
      @RequestParam(name = "q", defaultValue = "") String words, @RequestParam(name = "linh-vuc", required = false) String field,
      @RequestParam(name = "ngay", required = false) String on, @RequestParam(name = "trang", defaultValue = "0") String page) {
    LocalDate day = day(on);
    String asked = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    List<CatalogueEntry> found = catalogue.find(new CatalogueQuery(day, asked, field, null, null, null, Standing.IN_FORCE)).stream()
        .filter(ProcedurePageController::isForEverybody).toList();
    int number = page.matches("\\d{1,4}") ? Math.min(Integer.parseInt(page), LAST_PAGE) : 0;
    List<ProcedureLine> lines = found.stream().skip((long) number * ProcedurePages.PER_PAGE).limit(ProcedurePages.PER_PAGE)
        .map(entry -> sheets.line(entry, day)).toList();
    return page(HttpStatus.OK,
        pages.list(new ProcedurePages.Search(asked, field, day, number), isToday(day), lines, found.size()));
  }

  @GetMapping("/thu-tuc/{code}")
  ResponseEntity<String> one(@PathVariable String code, @RequestParam(name = "ngay", required = false) String on) {
    LocalDate day = day(on);
    Optional<CatalogueEntry> entry = code.matches(CODE) ? catalogue.find(code, day) : Optional.empty();
    return entry.filter(ProcedurePageController::isForEverybody)
        .map(each -> page(HttpStatus.OK, pages.of(sheets.sheet(each, day), isToday(day))))
        .orElseGet(() -> page(HttpStatus.NOT_FOUND, pages.notFound()));
  }

  private static boolean isForEverybody(CatalogueEntry entry) {
    return entry.procedure().kind() != ProcedureKind.INTERNAL;
  }

  private LocalDate day(String asked) {
    try {
      return asked == null || asked.isBlank() ? LocalDate.now(clock) : LocalDate.parse(asked);
    } catch (DateTimeParseException noDay) {
      return LocalDate.now(clock);
    }
  }

  private boolean isToday(LocalDate day) {
    return day.equals(LocalDate.now(clock));
  }

  private static ResponseEntity<String> page(HttpStatus status, String html) {
    return ResponseEntity.status(status).contentType(HTML)
        .header("X-Content-Type-Options", "nosniff").header("Referrer-Policy", "no-referrer")
        .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; "
            + "form-action 'self'; frame-ancestors 'none'")
        .body(html);
  }
}
