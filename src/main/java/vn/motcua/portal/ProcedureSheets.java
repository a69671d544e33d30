package vn.motcua.portal;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.Term;
import vn.motcua.clock.WorkingTimeWords;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.procedure.AgencyParts;
import vn.motcua.procedure.Deployment;
import vn.motcua.procedure.DiagramVersion;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.SupplementRules;
import vn.motcua.procedure.catalogue.Catalogue;
import vn.motcua.procedure.catalogue.CatalogueEntry;
import vn.motcua.procedure.catalogue.FeeSchedule;
import vn.motcua.procedure.catalogue.FeeScheduleRow;
import vn.motcua.procedure.catalogue.Standing;
import vn.motcua.procedure.picture.DiagramStep;

/** Says what the catalogue knows of a procedure in words; the only place that does, so that page and interface never differ. */
@Component
public class ProcedureSheets {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi-VN");
  private static final ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  private final Catalogue catalogue;
  private final Agencies agencies;
  private final WorkingTimeWords words;
  private final Texts texts;

  ProcedureSheets(Catalogue catalogue, Agencies agencies, WorkingTimeWords words, Texts texts) {
    this.catalogue = catalogue;
    this.agencies = agencies;
    this.words = words;
    this.texts = texts;
  }

  public ProcedureLine line(CatalogueEntry entry, LocalDate on) {
    Procedure procedure = entry.procedure();
    return new ProcedureLine(
        procedure.code(), procedure.name(), procedure.field(), procedure.level(), procedure.kind().word(), online(procedure),
        word(entry.standing()), procedure.validity().from(), procedure.validity().to(), procedure.validity().abolishedBy(),
        cases(procedure), free(procedure, on), procedure.definitionKey(), entry.version().diagram().version());
  }

  public ProcedureSheet sheet(CatalogueEntry entry, LocalDate on) {
    Procedure procedure = entry.procedure();
    var drawing = catalogue.drawing(entry.version());
    String onlineLevel = online(procedure);
    return new ProcedureSheet(
        on, procedure.code(), procedure.name(), procedure.field(), procedure.level(), procedure.kind().word(),
        texts.text("portal.kind." + procedure.kind().word()), onlineLevel,
        onlineLevel == null ? null : texts.text("portal.online." + onlineLevel), word(entry.standing()),
        texts.text("portal.standing." + word(entry.standing())), procedure.validity().from(), procedure.validity().to(),
        procedure.validity().abolishedBy(), procedure.agencies().decidedBy(), decidedBy(procedure), cases(procedure),
        free(procedure, on), fees(procedure, on), papers(procedure, on), steps(drawing.steps()), shares(procedure.agencies()),
        drawing.forms().stream().map(form -> new ProcedureSheet.Form(form.id(), form.step(), form.stepName())).toList(),
        procedure.resultCode(), Stream.of(procedure.legalBasis().split(";")).map(String::strip).toList(),
        supplement(procedure.supplements()), diagram(entry.version().diagram()), drawing.picture());
  }

  private List<ProcedureSheet.Case> cases(Procedure procedure) {
    return procedure.cases().stream().map(each -> new ProcedureSheet.Case(
        each.key(), each.name(), each.term().toString(), words.of(each.term()), each.agreementAllowed())).toList();
  }

  private Boolean free(Procedure procedure, LocalDate on) {
    if (procedure.feeDecision() == null) {
      return true;
    }
    return catalogue.fees(procedure).map(schedule -> !schedule.charges(on)).orElse(null);
  }

  private List<ProcedureSheet.Fee> fees(Procedure procedure, LocalDate on) {
    Optional<FeeSchedule> schedule = catalogue.fees(procedure);
    return schedule.map(table -> table.on(on)).orElse(List.of()).stream().map(row -> new ProcedureSheet.Fee(
        row.label(), amount(row), row.unitPrice(), row.percent(), row.lowers(), row.note(), row.basis(), row.validity().from(),
        row.validity().to())).toList();
  }

  private String amount(FeeScheduleRow row) {
    if (row.lowers()) {
      return texts.text(row.percent() == 100 ? "portal.fee.none" : "portal.fee.less", row.percent());
    }
    if (row.unitPrice() == 0) {
      return texts.text("portal.fee.free");
    }
    String price = NumberFormat.getIntegerInstance(VIETNAMESE).format(row.unitPrice());
    return row.per() == null ? texts.text("portal.fee.price", price) : texts.text("portal.fee.pricePer", price, row.per());
  }

  private List<ProcedureSheet.PaperLine> papers(Procedure procedure, LocalDate on) {
    return procedure.papersOn(on).stream().map(paper -> new ProcedureSheet.PaperLine(
        paper.number(), paper.name(), paper.forms(),
        String.join(texts.text("portal.or"), paper.forms().stream().map(form -> known("document.paper." + form, form)).toList()),
        paper.count(), paper.required(), paper.validity().from(), paper.validity().to())).toList();
  }

  /** Steps in words, numbered from 1. */
  public List<ProcedureSheet.Step> steps(List<DiagramStep> steps) {
    List<ProcedureSheet.Step> lines = new ArrayList<>();
    for (DiagramStep step : steps) {
      lines.add(new ProcedureSheet.Step(
          lines.size() + 1, step.id(), step.name(), who(step), text(step.limit()),
          words(step.limit()), step.note()));
    }
    return lines;
  }

  /** What a shared diagram does is done by whom it gives its tasks to. */
  private List<String> who(DiagramStep step) {
    if (step.called() == null) {
      return step.roles().stream().map(this::who).toList();
    }
    String who = known("portal.called." + step.called(), "");
    return who.isEmpty() ? List.of() : List.of(who);
  }

  private String who(DiagramStep.Who who) {
    String role = known("procedure.role." + who.role(), who.role());
    if (who.function() != null) {
      return texts.text("portal.step.function", role, function(who.function()));
    }
    return who.place() == DiagramStep.Place.RECEIVING ? texts.text("portal.step.receiving", role) : role;
  }

  private List<ProcedureSheet.Share> shares(AgencyParts parts) {
    return Stream.concat(
        parts.segments().stream().map(part -> new ProcedureSheet.Share(
            part.function(), part.name(), part.term().toString(), words.of(part.term()), false)),
        parts.consultLimits().entrySet().stream().sorted(Map.Entry.comparingByKey()).map(limit ->
            new ProcedureSheet.Share(limit.getKey(), function(limit.getKey()), limit.getValue().toString(),
                words.of(limit.getValue()), true))).toList();
  }

  private List<String> decidedBy(Procedure procedure) {
    String function = procedure.agencies().decidedBy();
    return function == null ? List.of()
        : agencies.all().stream().filter(agency -> agency.does(function)).map(Agency::name).toList();
  }

  private ProcedureSheet.Supplement supplement(SupplementRules rules) {
    return new ProcedureSheet.Supplement(rules.after().name(), text(rules.limit()), words(rules.limit()),
        text(rules.applicantLimit()), words(rules.applicantLimit()));
  }

  private ProcedureSheet.Diagram diagram(DiagramVersion diagram) {
    Deployment deployment = catalogue.deployment(diagram);
    return new ProcedureSheet.Diagram(diagram.id(), diagram.key(), diagram.version(), deployment.id(), deployment.name(),
        deployment.source(), deployment.at().atZone(ZONE).toOffsetDateTime());
  }

  private String words(Term term) {
    return term == null ? null : words.of(term);
  }

  private static String text(Term term) {
    return term == null ? null : term.toString();
  }

  private static String online(Procedure procedure) {
    return procedure.onlineLevel() == null ? null : procedure.onlineLevel().word();
  }

  private static String word(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What people call the agency that does a thing for others. */
  public String function(String function) {
    return known("portal.function." + function, function);
  }

  /** A word that a designer may invent has its own name until somebody adds a Vietnamese one. */
  private String known(String key, String otherwise) {
    try {
      return texts.text(key);
    } catch (MissingResourceException unknown) {
      return otherwise;
    }
  }
}
