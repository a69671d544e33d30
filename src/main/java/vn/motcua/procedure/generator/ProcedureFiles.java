package vn.motcua.procedure.generator;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.motcua.Texts;
import vn.motcua.clock.Term;
import vn.motcua.procedure.generator.DiagramText.Property;
import vn.motcua.procedure.generator.Draft.Case;

/** All files of a procedure: diagram, forms, fee table, test and its twin, a line of the sandbox. */
final class ProcedureFiles {

  private final Draft draft;
  private final Words vocabulary;
  private final Texts texts;

  ProcedureFiles(Draft draft, Words vocabulary, Texts texts) {
    this.draft = draft;
    this.vocabulary = vocabulary;
    this.texts = texts;
  }

  /** Text by path from the root of the repository: what the engine deploys. */
  SortedMap<Path, String> deployed() {
    SortedMap<Path, String> files = new TreeMap<>();
    Path processes = Path.of("processes", draft.folder());
    files.put(processes.resolve(draft.id() + ".bpmn"), diagram());
    if (!draft.fees().isEmpty()) {
      files.put(processes.resolve("fee.dmn"), new FeeText(draft, texts).text());
    }
    FormText forms = new FormText(texts);
    Path folder = Path.of("forms", draft.folder());
    files.put(folder.resolve(draft.id() + "-start.form"), forms.start(draft));
    for (OwnStep step : draft.steps()) {
      files.put(folder.resolve(draft.id() + "-" + FormNames.of(step) + ".form"), forms.step(draft, step));
    }
    return files;
  }

  /** The same with the tests. */
  SortedMap<Path, String> all() {
    SortedMap<Path, String> files = deployed();
    files.putAll(new TestText(draft, vocabulary).files());
    return files;
  }

  private String diagram() {
    boolean sameDay = draft.cases().stream().anyMatch(each -> each.term().unit() == Term.Unit.SAME_DAY);
    String supplement = draft.setting("procedure.supplementLimit");
    DiagramText.Words words = new DiagramText.Words(
        draft.id(), Names.label(draft.name(), 80), texts.text("generator.diagram.dossier", lower(Names.label(draft.name(), 80))),
        documentation(),
        draft.submission().isEmpty() ? texts.text("generator.diagram.application") : draft.submission(),
        hours("intake", draft.intake()), hours("result", draft.result()),
        texts.text("generator.diagram.supplement", vietnamese(Term.parse(supplement), "%02d")),
        texts.text(sameDay ? "generator.diagram.dueSoon.sameDay" : "generator.diagram.dueSoon"));
    return DiagramText.of(words, properties(), draft.steps(), texts);
  }

  private String documentation() {
    String terms = draft.cases().stream().map(each -> draft.cases().size() == 1 ? vietnamese(each.term(), "%s")
        : each.name() + ": " + vietnamese(each.term(), "%s")).collect(Collectors.joining("; "));
    String decision = draft.decision().isEmpty() ? "" : texts.text("generator.diagram.decision", draft.decision());
    return texts.text("generator.diagram.documentation", draft.code(), lower(draft.setting("procedure.level")), terms, decision,
        draft.basis());
  }

  private String hours(String key, WorkTime time) {
    return time.minutes() == 0 ? "" : texts.text("generator.diagram." + key, time.hours().toPlainString());
  }

  private String vietnamese(Term term, String number) {
    String amount = term.amount().stripTrailingZeros().scale() > 0 ? term.amount().toPlainString().replace('.', ',')
        : number.formatted(term.amount().intValue());
    return switch (term.unit()) {
      case SAME_DAY -> texts.text("generator.term.sameDay");
      case WORKING_DAYS -> texts.text("generator.term.workingDays", amount);
      case DAYS -> texts.text("generator.term.days", amount);
      default -> texts.text("generator.term.workingHours", amount);
    };
  }

  private List<Property> properties() {
    List<Property> properties = new ArrayList<>();
    properties.add(new Property("procedure.code", draft.code()));
    properties.add(new Property("procedure.name", draft.name()));
    draft.settings().stream().limit(2).forEach(each -> properties.add(new Property(each.name(), each.value())));
    properties.add(new Property("procedure.legalBasis", draft.basis()));
    draft.settings().stream().skip(2).forEach(each -> properties.add(new Property(each.name(), each.value())));
    for (Case each : draft.cases()) {
      properties.add(new Property("case." + each.key() + ".name", each.name()));
      properties.add(new Property("case." + each.key() + ".term", HeadReader.plainTerm(each.term())));
      properties.add(new Property("case." + each.key() + ".agreementAllowed", "false"));
    }
    draft.papers().forEach(paper -> {
      String prefix = "paper." + paper.number();
      properties.add(new Property(prefix + ".name", paper.name()));
      properties.add(new Property(prefix + ".forms", paper.forms()));
      properties.add(new Property(prefix + ".count", String.valueOf(paper.count())));
      properties.add(new Property(prefix + ".required", String.valueOf(paper.required())));
    });
    properties.add(new Property("variables", variables()));
    return properties;
  }

  private String variables() {
    return "caseKey:" + draft.cases().stream().map(Case::key).collect(Collectors.joining("|"))
        + ", intakeOutcome:accepted|refused|stopped, handlingDecision:qualified|supplement|refuse"
        + ", supplementOutcome:answered|stopped|notAsked, refusalGround:incomplete|notEligible|forged"
        + (draft.isReviewed() ? ", reviewDecision:agree|sendBack" : "") + ", signDecision:approve|sendBack|refuse";
  }

  private static String lower(String text) {
    return text.isEmpty() ? text : Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }
}
