package vn.motcua.procedure.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.motcua.Texts;
import vn.motcua.clock.Term;
import vn.motcua.clock.WorkingTimeWords;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.ProcedureCase;
import vn.motcua.procedure.ProcedureKind;
import vn.motcua.procedure.catalogue.ListReport.Finding;
import vn.motcua.procedure.catalogue.ListReport.Kind;
import vn.motcua.procedure.catalogue.ProvinceList.Listed;

/** Holds a province's list against the diagrams, line by line. */
final class ListComparison {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

  private final Catalogue catalogue;
  private final Set<String> functions;
  private final LocalDate on;
  private final Texts texts;
  private final WorkingTimeWords words;
  private final List<Finding> findings = new ArrayList<>();
  private int agreeing;

  /** @param functions words for what agencies do, such as {@code cong-an} */
  ListComparison(Catalogue catalogue, Set<String> functions, LocalDate on, Texts texts) {
    this.catalogue = catalogue;
    this.functions = functions;
    this.on = on;
    this.texts = texts;
    this.words = new WorkingTimeWords(texts);
  }

  List<Finding> findings() {
    return findings;
  }

  int agreeing() {
    return agreeing;
  }

  void compare(ProvinceList list) {
    list.faults().forEach(fault -> add(fault.line(), null, Kind.UNREADABLE, fault.field(), fault.value(), null,
        texts.text(fault.key(), fault.value())));
    List<CatalogueEntry> drawn = catalogue.find(new CatalogueQuery(on, null, null, null, null, null, null));
    Map<String, List<CatalogueEntry>> byCode = drawn.stream()
        .collect(Collectors.groupingBy(entry -> entry.procedure().code(), LinkedHashMap::new, Collectors.toList()));
    byCode.forEach(this::requireOneDiagram);
    Map<String, Integer> seen = new HashMap<>();
    for (Listed line : list.lines()) {
      Integer before = seen.putIfAbsent(line.code(), line.line());
      if (before != null) {
        add(line.line(), line.code(), Kind.DUPLICATE, "code", line.name(), null,
            texts.text("procedure.list.twice", line.code(), String.valueOf(before)));
      } else {
        compare(line, byCode.getOrDefault(line.code(), List.of()));
      }
    }
    drawn.stream().filter(entry -> entry.standing() == Standing.IN_FORCE && !seen.containsKey(entry.procedure().code())
        && entry.procedure().kind() != ProcedureKind.FEEDBACK)
        .forEach(entry -> add(null, entry.procedure().code(), Kind.NOT_LISTED, null, null, entry.procedure().name(),
            texts.text("procedure.list.notListed", entry.procedure().code(), entry.procedure().name())));
  }

  private void requireOneDiagram(String code, List<CatalogueEntry> entries) {
    if (entries.stream().filter(entry -> entry.standing() == Standing.IN_FORCE).count() > 1) {
      String keys = entries.stream().map(entry -> entry.procedure().definitionKey()).collect(Collectors.joining(", "));
      add(null, code, Kind.DUPLICATE, "code", null, keys, texts.text("procedure.list.twoDiagrams", code, keys));
    }
  }

  private void compare(Listed line, List<CatalogueEntry> drawn) {
    if (drawn.isEmpty()) {
      add(line.line(), line.code(), line.abolished() ? Kind.ABOLISHED : Kind.NO_DIAGRAM, null, line.name(), null,
          texts.text(line.abolished() ? "procedure.list.abolishedUndrawn" : "procedure.list.noDiagram", line.code(), line.name()));
      return;
    }
    CatalogueEntry entry = drawn.stream().filter(each -> each.standing() == Standing.IN_FORCE).findFirst().orElse(drawn.get(0));
    if (line.abolished() || entry.standing() != Standing.IN_FORCE) {
      standing(line, entry);
      return;
    }
    int before = findings.size();
    Procedure procedure = entry.procedure();
    differ(line, "name", line.name(), procedure.name(), same(line.name(), procedure.name()));
    differ(line, "level", line.level(), procedure.level(), line.level() == null || procedure.level() == null
        || same(line.level(), procedure.level()));
    differ(line, "agency", line.agency(), procedure.agencies().decidedBy(), agrees(line.agency(), procedure));
    differ(line, "term", line.term() == null ? null : words.of(line.term()), terms(procedure), agrees(line.term(), procedure));
    Boolean free = procedure.feeDecision() == null ? Boolean.TRUE
        : catalogue.fees(procedure).map(schedule -> !schedule.charges(on)).orElse(null);
    differ(line, "fee", line.feeText(), free == null ? null : texts.text(free ? "procedure.list.free" : "procedure.list.charged"),
        line.free() == null || free == null || line.free().equals(free));
    agreeing += findings.size() == before ? 1 : 0;
  }

  private void standing(Listed line, CatalogueEntry entry) {
    Procedure procedure = entry.procedure();
    if (line.abolished() && entry.standing() == Standing.IN_FORCE) {
      add(line.line(), line.code(), Kind.ABOLISHED, "status", line.name(), null,
          texts.text("procedure.list.abolishedDrawn", line.code(), procedure.name()));
    } else if (entry.standing() == Standing.ENDED) {
      String by = procedure.validity().abolishedBy() == null ? "" : " (" + procedure.validity().abolishedBy() + ")";
      String last = procedure.validity().to().format(DAY);
      add(line.line(), line.code(), Kind.ABOLISHED, "status", line.name(), last, texts.text(
          line.abolished() ? "procedure.list.abolishedBoth" : "procedure.list.endedDrawn", line.code(), procedure.name(), last, by));
    } else {
      add(line.line(), line.code(), Kind.CONTRADICTION, "status", line.name(), null, texts.text("procedure.list.coming",
          line.code(), procedure.name(), procedure.validity().from().format(DAY)));
    }
  }

  private void differ(Listed line, String field, String listed, String drawn, boolean agrees) {
    if (!agrees) {
      add(line.line(), line.code(), Kind.CONTRADICTION, field, listed, drawn, texts.text("procedure.list.differs." + field,
          line.code(), listed, drawn == null ? texts.text("procedure.list.nothing") : drawn));
    }
  }

  /** A list names one term; a diagram has one for each case: any of them will do. */
  private static boolean agrees(Term listed, Procedure procedure) {
    return listed == null || procedure.cases().stream().map(ProcedureCase::term).anyMatch(term -> term.unit() == listed.unit()
        && term.amount().compareTo(listed.amount()) == 0);
  }

  /** The function that decides must be named in the list's agency, and no other one. */
  private boolean agrees(String listed, Procedure procedure) {
    if (listed == null) {
      return true;
    }
    String plain = PlainText.of(listed);
    String decidedBy = procedure.agencies().decidedBy();
    List<String> named = functions.stream().filter(function -> plain.contains(function.replace('-', ' '))).toList();
    return decidedBy == null ? named.isEmpty() : named.isEmpty() || named.contains(decidedBy);
  }

  private static boolean same(String one, String other) {
    return PlainText.of(one).equals(PlainText.of(other));
  }

  private String terms(Procedure procedure) {
    return procedure.cases().stream().map(each -> words.of(each.term())).distinct().collect(Collectors.joining("; "));
  }

  private void add(Integer line, String code, Kind kind, String field, String listed, String drawn, String sentence) {
    findings.add(new Finding(line, code, kind, field, listed, drawn, sentence));
  }
}
