package vn.motcua.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Texts;
import vn.motcua.calendar.WorkingCalendar;
import vn.motcua.dossier.ListTable;

/** The supervisor's numbers: for procedure control and supervision of the whole province, for heads of their own agency. */
@RestController
@RequestMapping("/api/supervision")
@Tag(name = "Giám sát")
class SupervisionController {

  private static final int MOST_LATE = 200;
  private static final String CODE = "[A-Za-z0-9._-]+";
  /** A database takes no control characters. */
  private static final String WORDS = "[^\\p{Cntrl}]+";

  private final Board board;
  private final BoardTables tables;
  private final BoardChoices choices;
  private final LateDossiers late;
  private final Indexes indexes;
  private final Counts counts;
  private final BoardReaders readers;
  private final Texts texts;

  SupervisionController(
      Board board, BoardTables tables, BoardChoices choices, LateDossiers late, Indexes indexes, Counts counts,
      BoardReaders readers, Texts texts) {
    this.board = board;
    this.tables = tables;
    this.choices = choices;
    this.late = late;
    this.indexes = indexes;
    this.counts = counts;
    this.readers = readers;
    this.texts = texts;
  }

  /**
   * @param lines in order of their codes
   * @param definitions how each number is counted, one sentence each
   */
  record BoardView(
      Board.Line total, List<Board.Line> lines, List<Board.Month> trend, OffsetDateTime countedUntil, boolean complete,
      List<String> definitions) {}

  /** Times in Viet Nam's zone. No citizen is named. */
  record LateView(
      String code, String procedureCode, String procedureName, String agency, String agencyName, String officer,
      String officerName,
      OffsetDateTime since, String statusName) {}

  record IndexView(String month, List<Indexes.Index> agencies, List<String> definitions) {}

  @GetMapping(path = "/board", produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"})
  @Operation(summary = "Bảng theo dõi giải quyết hồ sơ của một kỳ, theo cơ quan, lĩnh vực, thủ tục hoặc cán bộ")
  ResponseEntity<?> board(
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to,
      @Parameter(description = "agency (mặc định), field, procedure hoặc officer")
          @RequestParam(defaultValue = "agency") @Pattern(regexp = "agency|field|procedure|officer") String by,
      @RequestParam(required = false) @Size(max = 40) @Pattern(regexp = CODE) String agency,
      @RequestParam(required = false) @Size(max = 255) @Pattern(regexp = WORDS) String field,
      @RequestParam(required = false) @Size(max = 20) @Pattern(regexp = CODE) String procedure,
      @Parameter(description = "json (mặc định), csv hoặc xlsx (báo cáo 20 cột)")
          @RequestParam(defaultValue = "json") @Pattern(regexp = "json|csv|xlsx") String format) {
    BoardQuestion question = new BoardQuestion(from, to, BoardQuestion.By.valueOf(by.toUpperCase(Locale.ROOT)),
        readers.agency(agency), field, procedure);
    Board.Answer answer = board.of(question);
    return switch (format) {
      case "csv" -> tables.csv(question, answer);
      case "xlsx" -> tables.xlsx(question, answer);
      default -> ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new BoardView(answer.total(), answer.lines(),
          answer.trend(), local(answer.countedUntil()), answer.complete(),
          texts.text("supervision.definitions").lines().toList()));
    };
  }

  @GetMapping("/choices")
  @Operation(summary = "Cơ quan, lĩnh vực, thủ tục có thể chọn trên bảng theo dõi")
  BoardChoices.Choices choices() {
    return choices.of(readers.agency(null), readers.isControl());
  }

  @GetMapping(path = "/late", produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  @Operation(summary = "Hồ sơ đang giải quyết đã quá hạn, lâu nhất trước")
  ResponseEntity<?> late(
      @RequestParam(required = false) @Size(max = 40) @Pattern(regexp = CODE) String agency,
      @RequestParam(required = false) @Size(max = 255) @Pattern(regexp = WORDS) String field,
      @RequestParam(required = false) @Size(max = 20) @Pattern(regexp = CODE) String procedure,
      @RequestParam(defaultValue = "10") @Min(1) @Max(MOST_LATE) int most,
      @RequestParam(defaultValue = "json") @Pattern(regexp = "json|csv") String format) {
    String ofAgency = readers.agency(agency);
    counts.freshen();
    List<LateView> lines = late.oldest(ofAgency, field, procedure, most).stream().map(this::view).toList();
    return format.equals("json") ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(lines)
        : ListTable.of("ho-so-qua-han.csv", texts.text("supervision.late.columns"),
            lines.stream().<List<?>>map(SupervisionController::row).toList());
  }

  @GetMapping(path = "/index", produces = {MediaType.APPLICATION_JSON_VALUE, "text/csv"})
  @Operation(summary = "Bộ chỉ số 766 của từng cơ quan trong tháng; chỉ tiêu không có dữ liệu thì để trống, không cho điểm")
  ResponseEntity<?> index(
      @Parameter(description = "Năm-tháng, ví dụ 2026-10")
          @RequestParam @Pattern(regexp = "20\\d\\d-(0[1-9]|1[0-2])") String month,
      @RequestParam(required = false) @Size(max = 40) @Pattern(regexp = CODE) String agency,
      @RequestParam(defaultValue = "json") @Pattern(regexp = "json|csv") String format) {
    List<Indexes.Index> found = indexes.of(YearMonth.parse(month), readers.agency(agency));
    return format.equals("json") ? ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON)
            .body(new IndexView(month, found, texts.text("supervision.index.definitions").lines().toList()))
        : ListTable.of("bo-chi-so-766-" + month + ".csv", texts.text("supervision.index.columns"), rows(found));
  }

  @PostMapping("/recount")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Operation(summary = "Bỏ mọi tổng đã cộng và đếm lại từ sổ cái; trong lúc đếm, bảng theo dõi ghi rõ là chưa đủ")
  void recount() {
    readers.requireControl();
    counts.forget();
  }

  private LateView view(LateDossiers.Late line) {
    return new LateView(line.code(), line.procedureCode(), line.procedureName(), line.agency(), line.agencyName(), line.officer(),
        line.officerName(), local(line.since()), texts.text("dossier.status." + line.status()));
  }

  private static List<?> row(LateView line) {
    return Arrays.asList(line.code(), line.procedureCode(), line.procedureName(), line.agency(), line.agencyName(),
        line.officer(),
        line.officerName(), line.since(), line.statusName());
  }

  private static List<List<?>> rows(List<Indexes.Index> indexes) {
    List<List<?>> rows = new ArrayList<>();
    for (Indexes.Index index : indexes) {
      for (Indexes.Group group : index.groups()) {
        for (Indexes.Part part : group.parts()) {
          rows.add(Arrays.asList(index.agency(), index.name(), group.name(), group.max(), part.name(), part.max(), part.part(),
              part.whole(), part.ratio(), part.score()));
        }
      }
    }
    return rows;
  }

  private static OffsetDateTime local(Instant at) {
    return at == null ? null : at.atZone(WorkingCalendar.ZONE).toOffsetDateTime();
  }
}
