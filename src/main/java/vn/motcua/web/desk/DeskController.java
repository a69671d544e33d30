package vn.motcua.web.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;

/** The officer's lists as Tasklist draws them, and the search over all dossiers of the agency. */
@RestController
@RequestMapping(path = "/api/desk", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Bàn làm việc")
class DeskController {

  private static final String LIST = "mine|group|receive|sign|soon|late|supplement|agency";
  private static final String PROCEDURE = "[A-Za-z0-9._-]{1,20}";
  private static final int MOST_TASKS = 100;
  private static final int MOST_FOUND = 50;
  private static final int USUALLY_FOUND = 20;

  private final DeskTasks tasks;
  private final DeskCards cards;
  private final DeskTime time;
  private final DeskSearch search;
  private final CurrentOfficer currentOfficer;

  DeskController(DeskTasks tasks, DeskCards cards, DeskTime time, DeskSearch search, CurrentOfficer currentOfficer) {
    this.tasks = tasks;
    this.cards = cards;
    this.time = time;
    this.search = search;
    this.currentOfficer = currentOfficer;
  }

  /**
   * @param count how many there are on all pages; counted up to a thousand
   * @param more whether there are more than were counted
   */
  record Page(long count, boolean more, List<DeskCard> tasks) {}

  /**
   * @param mark how the list is called in addresses
   * @param count counted up to a thousand
   * @param more whether there are more than were counted
   */
  record ListCount(String mark, long count, boolean more) {}

  @GetMapping("/tasks")
  @Operation(summary = "Một trang của một danh sách việc, việc phải xong trước đứng trên")
  ResponseEntity<Page> page(
      @RequestParam @Pattern(regexp = LIST) String list, @RequestParam(required = false) @Pattern(regexp = PROCEDURE) String procedure,
      @RequestParam(defaultValue = "0") @Min(0) @Max(100_000) int first,
      @RequestParam(defaultValue = "15") @Min(1) @Max(MOST_TASKS) int size) {
    DeskTasks.Question question = question(DeskList.of(list), procedure);
    return privately(() -> {
      long count = tasks.count(question);
      return new Page(Math.min(count, DeskTasks.COUNTED), count > DeskTasks.COUNTED,
          cards.of(tasks.page(question, first, size), question.officer()));
    });
  }

  @GetMapping("/lists")
  @Operation(summary = "Các danh sách việc của vai trò người đang đăng nhập, và số việc trong mỗi danh sách")
  ResponseEntity<List<ListCount>> lists() {
    Officer officer = currentOfficer.get();
    return privately(() -> Stream.of(DeskList.values()).filter(list -> list.isFor(officer))
        .map(list -> count(list.mark(), tasks.count(question(list, null)))).toList());
  }

  private static ListCount count(String mark, long count) {
    return new ListCount(mark, Math.min(count, DeskTasks.COUNTED), count > DeskTasks.COUNTED);
  }

  @GetMapping("/procedures")
  @Operation(summary = "Các thủ tục có việc trong một danh sách, thủ tục nhiều việc nhất đứng trên")
  ResponseEntity<List<DeskTasks.ProcedureCount>> procedures(@RequestParam @Pattern(regexp = LIST) String list) {
    return privately(() -> tasks.procedures(question(DeskList.of(list), null)));
  }

  /**
   * @param q what every found dossier has: words of a name with or without accents, a personal number, a telephone, a code
   * @param size how many at most; 20 when missing
   */
  record Search(@NotBlank @Size(max = 200) String q, @Min(1) @Max(MOST_FOUND) Integer size) {

    /** Keeps a citizen's name or number out of logs. */
    @Override
    public String toString() {
      return "Search[…]";
    }
  }

  /** What is looked for is personal data: an address would stand in the log of every proxy on the way. */
  @PostMapping("/search")
  @Operation(summary = "Tìm hồ sơ theo mã, họ tên, số định danh, điện thoại; hồ sơ mới nhất đứng trên")
  ResponseEntity<DeskSearch.Result> search(@Valid @RequestBody Search asked) {
    return privately(() -> search.find(currentOfficer.get(), asked.q(), asked.size() == null ? USUALLY_FOUND : asked.size()));
  }

  private DeskTasks.Question question(DeskList list, String procedure) {
    Officer officer = currentOfficer.get();
    return new DeskTasks.Question(list, officer, procedure, time.soon(officer.agency()));
  }

  /** Personal data must not stay in a shared counter machine's browser cache. */
  private static <T> ResponseEntity<T> privately(Supplier<T> answer) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer.get());
  }
}
