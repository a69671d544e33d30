package vn.motcua.portal;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.motcua.document.QrCode;
import vn.motcua.document.TrackingPage;
import vn.motcua.procedure.catalogue.Catalogue;

/** Fills the pages of the notice board from their templates under {@code portal/}; every value but the picture is escaped. */
@Component
class ProcedurePages {

  static final int PER_PAGE = 50;

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Catalogue catalogue;
  private final TrackingPage addresses;
  private final Template list = template("portal/procedures.html");
  private final Template one = template("portal/procedure.html");
  private final Template none = template("portal/procedure-not-found.html");

  ProcedurePages(Catalogue catalogue, TrackingPage addresses) {
    this.catalogue = catalogue;
    this.addresses = addresses;
  }

  /** What somebody looks for. @param page from 0 */
  record Search(String words, String field, LocalDate on, int page) {}

  /** @param lines those of this page, by field */
  String list(Search search, boolean today, List<ProcedureLine> lines, int total) {
    Map<String, Object> values = new HashMap<>();
    values.put("words", search.words() == null ? "" : search.words());
    values.put("field", search.field());
    values.put("on", search.on().format(DAY));
    values.put("isoDay", search.on().toString());
    values.put("otherDay", !today);
    values.put("total", total);
    values.put("none", total == 0);
    values.put("fields", catalogue.fields(search.on()).entrySet().stream().map(field -> Map.of(
        "name", field.getKey(), "count", field.getValue(), "chosen", field.getKey().equals(search.field()),
        "address", address(search, field.getKey(), today, 0))).toList());
    values.put("everything", address(search, null, today, 0));
    values.put("groups", groups(lines, today ? null : search.on()));
    values.put("earlier", search.page() > 0 ? address(search, search.field(), today, search.page() - 1) : null);
    boolean more = (search.page() + 1) * PER_PAGE < total;
    values.put("later", more ? address(search, search.field(), today, search.page() + 1) : null);
    return list.execute(values);
  }

  private static List<Map<String, Object>> groups(List<ProcedureLine> lines, LocalDate on) {
    return lines.stream().map(ProcedureLine::field).distinct().map(field -> {
      Map<String, Object> group = new HashMap<>();
      group.put("field", field);
      group.put("lines", lines.stream().filter(line -> Objects.equals(line.field(), field)).map(line -> Map.of(
          "code", line.code(), "name", line.name(), "level", line.level() == null ? "" : line.level(),
          "terms", String.join("; ", line.cases().stream().map(ProcedureSheet.Case::termText).distinct().toList()),
          "address", "/thu-tuc/" + line.code() + (on == null ? "" : "?ngay=" + on))).toList());
      return group;
    }).toList();
  }

  private static String address(Search search, String field, boolean today, int page) {
    UriComponentsBuilder address = UriComponentsBuilder.fromPath("/thu-tuc");
    if (search.words() != null && !search.words().isBlank()) {
      address.queryParam("q", "{q}");
    }
    if (field != null) {
      address.queryParam("linh-vuc", "{field}");
    }
    if (!today) {
      address.queryParam("ngay", search.on());
    }
    if (page > 0) {
      address.queryParam("trang", page);
    }
    Map<String, Object> values = new HashMap<>();
    values.put("q", search.words());
    values.put("field", field);
    return address.encode().buildAndExpand(values).toUriString();
  }

  /** The pages on which a wide picture is printed, each with its number. */
  private static List<Map<String, Object>> pages(List<String> pictures) {
    return IntStream.range(0, pictures.size())
        .<Map<String, Object>>mapToObj(each -> Map.of("number", each + 1, "of", pictures.size(), "picture", pictures.get(each))).toList();
  }

  String of(ProcedureSheet sheet, boolean today) {
    Map<String, Object> values = new HashMap<>();
    values.put("sheet", sheet);
    values.put("picture", sheet.picture().svg());
    values.put("pages", pages(sheet.picture().pages()));
    values.put("cut", !sheet.picture().pages().isEmpty());
    values.put("drawn", !sheet.picture().isEmpty());
    values.put("on", sheet.on().format(DAY));
    values.put("otherDay", !today);
    values.put("ended", sheet.standing().equals("ended"));
    values.put("coming", sheet.standing().equals("coming"));
    values.put("from", day(sheet.validFrom()));
    values.put("to", day(sheet.validTo()));
    values.put("isPublic", sheet.kind().equals("public"));
    values.put("variants", sheet.cases().size() > 1);
    values.put("restart", sheet.supplement().after().equals("RESTART"));
    values.put("here", sheet.decidedBy().isEmpty());
    values.put("deciding", String.join("; ", sheet.decidedBy()));
    values.put("shared", !sheet.shares().isEmpty());
    values.put("fees", sheet.fees().stream().map(ProcedurePages::fee).toList());
    values.put("feeKnown", sheet.free() != null);
    values.put("priced", !sheet.fees().isEmpty());
    values.put("papers", sheet.papers().stream().map(ProcedurePages::paper).toList());
    values.put("papered", !sheet.papers().isEmpty());
    values.put("steps", sheet.steps().stream().map(ProcedurePages::step).toList());
    values.put("address", addresses.addressOfProcedure(sheet.code()));
    values.put("qr", QrCode.dataAddress(addresses.addressOfProcedure(sheet.code())));
    values.put("deployed", sheet.diagram().deployedAt().format(DAY));
    return one.execute(values);
  }

  private static Map<String, Object> fee(ProcedureSheet.Fee fee) {
    Map<String, Object> values = new HashMap<>();
    values.put("fee", fee);
    values.put("from", day(fee.validFrom()));
    values.put("to", day(fee.validTo()));
    return values;
  }

  private static Map<String, Object> paper(ProcedureSheet.PaperLine paper) {
    Map<String, Object> values = new HashMap<>();
    values.put("paper", paper);
    values.put("to", day(paper.validTo()));
    return values;
  }

  private static Map<String, Object> step(ProcedureSheet.Step step) {
    Map<String, Object> values = new HashMap<>();
    values.put("step", step);
    values.put("who", String.join("; ", step.who()));
    return values;
  }

  String notFound() {
    return none.execute(Map.of());
  }

  private static String day(LocalDate day) {
    return day == null ? null : day.format(DAY);
  }

  private static Template template(String path) {
    try (Reader reader = reader(path)) {
      return Mustache.compiler().escapeHTML(true).emptyStringIsFalse(true).nullValue("")
          .withLoader(part -> reader("portal/" + part + ".css")).compile(reader);
    } catch (IOException e) {
      throw new UncheckedIOException("Page template " + path + " cannot be read", e);
    }
  }

  private static Reader reader(String path) throws IOException {
    return new InputStreamReader(new ClassPathResource(path).getInputStream(), StandardCharsets.UTF_8);
  }
}
