package vn.motcua.web.counter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.motcua.dossier.Officer;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueEntry;
import vn.motcua.procedure.catalogue.CatalogueQuery;
import vn.motcua.procedure.catalogue.Standing;

/** Which procedures can be received today, in the order in which an officer looks for them. */
@Component
class StartPage {

  private static final int MOST_RECENT = 6;
  private static final int MOST_FOUND = 200;

  private final Catalogue catalogue;
  private final CounterReceptions receptions;
  private final Clock clock;

  StartPage(Catalogue catalogue, CounterReceptions receptions, Clock clock) {
    this.catalogue = catalogue;
    this.receptions = receptions;
    this.clock = clock;
  }

  /**
   * What the page shows.
   *
   * @param recent what the officer received last, the newest first; empty while he searches
   * @param total how many were found in all
   * @param fields all that were found, at most {@value #MOST_FOUND}
   */
  record Page(List<Line> recent, int total, List<Field> fields) {}

  /** A field (lĩnh vực) with its procedures; the name is empty where a diagram says none. */
  record Field(String name, List<Line> procedures) {}

  /** @param key of the diagram, with which its start form is opened */
  record Line(String key, String code, String name) {}

  /** @param words null or empty for all; accents and capitals do not matter */
  Page of(Officer officer, String words) {
    Instant now = clock.instant();
    LocalDate today = now.atZone(CounterReceptions.ZONE).toLocalDate();
    boolean searching = words != null && !words.isBlank();
    List<CatalogueEntry> found = catalogue.find(
        new CatalogueQuery(today, searching ? words : null, null, null, null, null, Standing.IN_FORCE));
    Map<String, List<Line>> fields = new LinkedHashMap<>();
    found.stream().limit(MOST_FOUND).map(CatalogueEntry::procedure).forEach(procedure -> {
      String field = procedure.field() == null ? "" : procedure.field();
      fields.computeIfAbsent(field, any -> new ArrayList<>()).add(line(procedure));
    });
    return new Page(searching ? List.of() : recent(officer, now, today), found.size(),
        fields.entrySet().stream().map(field -> new Field(field.getKey(), field.getValue())).toList());
  }

  private List<Line> recent(Officer officer, Instant now, LocalDate today) {
    return receptions.procedures(officer, now, MOST_RECENT).stream()
        .flatMap(key -> catalogue.find(key, today).stream())
        .filter(entry -> entry.standing() == Standing.IN_FORCE).map(entry -> line(entry.procedure())).toList();
  }

  private static Line line(Procedure procedure) {
    return new Line(procedure.definitionKey(), procedure.code(), procedure.name());
  }
}
