package vn.motcua.web.history;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Texts;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.ListTable;
import vn.motcua.supervision.StepFigures;
import vn.motcua.supervision.StepQuestion;
import vn.motcua.supervision.StepStatistics;

/** The heat map of a diagram: working time of each step against its share of the term. */
@RestController
@RequestMapping("/api/supervision/steps")
@Tag(name = "Giám sát")
class StepController {

  private static final String KEY = "[A-Za-z_][A-Za-z0-9_.-]*";
  private static final int USUAL_DAYS = 30;

  private final StepStatistics statistics;
  private final Agencies agencies;
  private final Texts texts;
  private final Clock clock;

  StepController(StepStatistics statistics, Agencies agencies, Texts texts, Clock clock) {
    this.statistics = statistics;
    this.agencies = agencies;
    this.texts = texts;
    this.clock = clock;
  }

  /** An agency that the reader may choose. */
  record Choice(String code, String name) {}

  /**
   * @param from first day, {@code to} last day of the period in which the counted steps were done
   * @param agency whose, or null for all that the reader may see
   * @param until what was written down before is counted; null before anything was
   * @param agencies that the reader may choose
   */
  record HeatMap(
      String definition, LocalDate from, LocalDate to, String agency, OffsetDateTime until, List<StepFigures> steps,
      List<Choice> agencies) {}

  /** @param to without it, today; {@code from} without it, 30 days until then */
  @GetMapping(produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  @Operation(summary = "Thời gian làm việc của từng bước so với phần thời hạn được giao: trung vị, 90 %, tỷ lệ vượt, đã xong, đang mở")
  ResponseEntity<?> steps(
      @RequestParam @Pattern(regexp = KEY) @Size(max = 255) String definition,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      @RequestParam(required = false) @Size(max = 40) @Pattern(regexp = "[A-Za-z0-9.-]+") String agency,
      @RequestParam(required = false) @Size(max = 10) String format,
      @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) String accept) {
    String shown = statistics.agencyShown(agency);
    Period period = Period.of(from, to, clock, USUAL_DAYS);
    List<StepFigures> steps = statistics.figures(new StepQuestion(definition, period.from(), period.to(), shown));
    if (ListTable.isWanted(format, accept)) {
      String file = "thoi-gian-tung-buoc-" + definition + "-" + period.from() + "-" + period.to() + ".csv";
      return ListTable.of(file, texts.text("steps.columns"),
          steps.stream().<List<?>>map(StepController::row).toList());
    }
    Instant read = statistics.until();
    OffsetDateTime until = read == null ? null : read.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new HeatMap(
        definition, period.from(), period.to(), shown, until, steps, choices(shown, agency)));
  }

  @PostMapping(path = "/remake", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Tính lại thời gian từng bước của mọi hồ sơ từ sổ cái đồng hồ; trả lời có bao nhiêu hồ sơ khác với số đang giữ")
  StepStatistics.Remade remake() {
    return statistics.makeAnew();
  }

  /** Who was given another agency than asked for has no choice. */
  private List<Choice> choices(String shown, String asked) {
    boolean one = shown != null && !shown.equals(asked);
    return agencies.all().stream().filter(agency -> !one || agency.code().equals(shown))
        .sorted(Comparator.comparing(Agency::code)).map(agency -> new Choice(agency.code(), agency.name())).toList();
  }

  private static List<?> row(StepFigures step) {
    return Arrays.asList(step.diagram(), step.task(), step.name(), step.shareMinutes(), step.finished(), step.median(),
        step.ninetieth(), step.limited(), step.over(), step.open(), step.openOver(), step.openWaiting());
  }
}
