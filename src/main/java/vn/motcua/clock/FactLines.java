package vn.motcua.clock;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.Texts;

/** The lines of a ledger in Vietnamese: one source for the tab Hồ sơ, the citizen's page and REST. */
@Component
public class FactLines {

  /** {@code 61/2018/NĐ-CP art. 19(9)}: how the program names a source. */
  private static final Pattern BASIS = Pattern.compile("(\\S+) art\\. (\\w+)(?:\\((\\w+)\\))?");

  /** Details that are codes, dates or names of steps, never a person or free text. */
  private static final Set<String> TOLD = Set.of("name", "term", "channel", "form", "number", "dueAt", "old", "current",
      "promised", "until", "at", "field", "days", "act", "correction", "agencyName", "opinion", "duty", "notifiedLate");
  private static final Set<String> INSTANTS = Set.of("dueAt", "old", "current", "promised", "until", "at");

  private final Texts texts;
  private final Phrases phrases;

  public FactLines(Texts texts) {
    this.texts = texts;
    this.phrases = new Phrases(texts);
  }

  /** In the order of the ledger; corrected lines stay and say by which line. */
  public List<FactLine> of(List<ClockFact> facts) {
    Map<String, ClockFact> corrections = new HashMap<>();
    facts.stream().filter(fact -> Corrections.corrects(fact.kind(), fact.details()))
        .forEach(fact -> corrections.put(fact.detail("sequence"), fact));
    return facts.stream().map(fact -> line(fact, corrections.get(String.valueOf(fact.sequence())))).toList();
  }

  /** A moment as letters print it. */
  public String at(Instant instant) {
    return instant == null ? null : phrases.at(instant);
  }

  private FactLine line(ClockFact fact, ClockFact correction) {
    boolean corrects = Corrections.corrects(fact.kind(), fact.details());
    String what = texts.text(corrects ? "clock.fact.CORRECTED.line" : "clock.fact." + fact.kind());
    return new FactLine(fact.sequence(), fact.kind(), what, fact.at(), fact.recordedAt(), fact.actor(),
        fact.detail("approvedBy"), fact.reason(), fact.legalBasis(), basis(fact.legalBasis()), note(fact),
        corrects ? Integer.valueOf(fact.detail("sequence")) : null, correction == null ? null : correction.sequence(),
        correction != null && "true".equals(correction.detail("void")), fact.details());
  }

  private String note(ClockFact fact) {
    StringBuilder note = new StringBuilder();
    if (Corrections.corrects(fact.kind(), fact.details())) {
      note.append(texts.text("clock.note.corrects", fact.detail("sequence")));
      if ("true".equals(fact.detail("void"))) {
        note.append("; ").append(texts.text("clock.note.void"));
      }
    }
    for (String name : new TreeSet<>(fact.details().keySet())) {
      String told = TOLD.contains(name) ? told(name, fact.detail(name)) : null;
      if (told != null) {
        note.append(note.isEmpty() ? "" : "; ").append(texts.text("clock.note." + name, told));
      }
    }
    return note.isEmpty() ? null : note.toString();
  }

  /** Null for what is not in the form that is told: a channel of payment or of delivery is another thing than that of papers. */
  private String told(String name, String value) {
    try {
      if (INSTANTS.contains(name)) {
        return phrases.at(Instant.parse(value));
      }
      return switch (name) {
        case "term" -> phrases.term(Term.parse(value));
        case "duty" -> texts.text("clock.duty." + value);
        case "opinion" -> texts.text("clock.opinion." + value);
        case "channel" -> texts.text("clock.channel." + Channel.parse(value).number());
        default -> value;
      };
    } catch (DateTimeParseException | Refusal notInThatForm) {
      return null;
    }
  }

  private String basis(String text) {
    Matcher source = text == null ? null : BASIS.matcher(text);
    if (source == null || !source.matches()) {
      return text;
    }
    String act = texts.text(source.group(1).contains("NĐ-CP") ? "clock.basis.decree" : "clock.basis.other", source.group(1));
    return source.group(3) == null ? texts.text("clock.basis.article", source.group(2), act)
        : texts.text("clock.basis.clause", source.group(3), source.group(2), act);
  }
}
