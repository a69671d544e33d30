package vn.motcua.lateness;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;

/** The monthly list of who was late, for every officer: it is published. */
@RestController
@Tag(name = "Quá hạn")
class MonthlyController {

  private static final Pattern MONTH = Pattern.compile("20\\d\\d-(0[1-9]|1[0-2])");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final MonthlyLists lists;

  MonthlyController(MonthlyLists lists) {
    this.lists = lists;
  }

  @GetMapping("/api/lateness/monthly")
  @Operation(summary = "Danh sách cơ quan, đơn vị, cá nhân để quá hạn trong tháng; không có thông tin của người dân")
  ResponseEntity<byte[]> monthly(
      @Parameter(description = "Tháng đã hết, năm-tháng, ví dụ 2026-10") @RequestParam("month") String month,
      @Parameter(description = "json (mặc định), csv hoặc pdf")
          @RequestParam(name = "format", defaultValue = "json") String format) {
    if (!MONTH.matcher(month).matches()) {
      throw Refusal.invalid("month", "lateness.monthly.month.format");
    }
    return switch (format) {
      case "json" -> answer(MediaType.APPLICATION_JSON, null, made(month).json().getBytes(StandardCharsets.UTF_8));
      case "csv" -> answer(CSV, "danh-sach-qua-han-" + month + ".csv", made(month).csv());
      case "pdf" -> answer(MediaType.APPLICATION_PDF, "danh-sach-qua-han-" + month + ".pdf", made(month).pdf());
      default -> throw Refusal.invalid("format", "lateness.monthly.format");
    };
  }

  private MonthlyLists.Made made(String month) {
    return lists.of(YearMonth.parse(month));
  }

  private static ResponseEntity<byte[]> answer(MediaType type, String fileName, byte[] content) {
    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().cacheControl(CacheControl.noStore()).contentType(type);
    if (fileName != null) {
      answer.header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename(fileName).build().toString());
    }
    return answer.body(content);
  }
}
