package vn.motcua.procedure.generator;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.clock.Term;
import vn.motcua.procedure.generator.Draft.Case;
import vn.motcua.procedure.generator.Draft.Paper;
import vn.motcua.procedure.generator.Draft.Setting;
import vn.motcua.procedure.generator.StepTable.HeadLine;

/** Understands the lines above the table: code, name, terms, papers and the like, as a Vietnamese writes them. */
final class HeadReader {

  private static final Pattern CODE = Pattern.compile("([12356]\\.\\d{6})(?:\\.\\S*)?");
  private static final Pattern TERM = Pattern.compile("(?:không quá )?(\\d{1,4}(?:[.,]\\d{1,2})?) (ngày|giờ)( làm việc)?.*");
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  static final String USUAL = "thuong";

  private final StepTable table;
  private final Words words;
  private final Texts texts;
  private final Faults faults;

  HeadReader(StepTable table, Words words, Texts texts, Faults faults) {
    this.table = table;
    this.words = words;
    this.texts = texts;
    this.faults = faults;
  }

  String required(String key) {
    Optional<String> value = optional(key);
    if (value.isEmpty()) {
      faults.add(0, texts.text("generator.head." + key), "head.missing", texts.text("generator.head." + key));
    }
    return value.orElse("");
  }

  Optional<String> optional(String key) {
    return table.line(key).map(line -> line.value(0)).filter(value -> !value.isEmpty());
  }

  String code() {
    String code = required("code");
    Matcher right = CODE.matcher(code);
    if (right.matches()) {
      return right.group(1);
    }
    if (!code.isEmpty()) {
      wrong("code", "code.wrong", code);
    }
    return "";
  }

  List<Case> cases() {
    List<Case> cases = new ArrayList<>();
    table.line("term").flatMap(line -> term(line, line.value(0)))
        .ifPresent(term -> cases.add(new Case(USUAL, texts.text("generator.case.usual"), term)));
    for (HeadLine line : table.lines("case")) {
      String key = line.value(2).isEmpty() ? cases.isEmpty() ? USUAL : Names.slug(line.value(0)) : line.value(2);
      term(line, line.value(1)).ifPresent(term -> cases.add(new Case(key, line.value(0), term)));
    }
    if (cases.isEmpty() && !faults.any()) {
      faults.add(0, texts.text("generator.head.term"), "head.missing", texts.text("generator.head.term"));
    }
    return cases;
  }

  List<Paper> papers() {
    List<Paper> papers = new ArrayList<>();
    for (HeadLine line : table.lines("paper")) {
      List<String> forms = words.all("form", line.value(1));
      String count = line.value(2).isEmpty() ? "1" : line.value(2);
      boolean optional = line.value(3).isEmpty() ? Words.plain(line.value(0)).contains("nếu có") : words.is("no", line.value(3));
      if (!count.matches("\\d{1,3}")) {
        faults.add(line.row(), line.label(), "paper.count", count);
        continue;
      }
      papers.add(new Paper(papers.size() + 1, line.value(0),
          forms.isEmpty() ? "ORIGINAL,CERTIFIED_COPY,PHOTOCOPY" : String.join(",", inUsualOrder(forms)),
          Integer.parseInt(count), !optional));
    }
    if (papers.isEmpty()) {
      faults.add(0, texts.text("generator.head.paper"), "head.missing", texts.text("generator.head.paper"));
    }
    return papers;
  }

  private static List<String> inUsualOrder(List<String> forms) {
    return List.of("ORIGINAL", "CERTIFIED_COPY", "PHOTOCOPY").stream().filter(forms::contains).toList();
  }

  /** The extension properties beside code, name and legal basis, in the order of the hand-made diagrams. */
  List<Setting> settings(String feeDecision, String decidedBy) {
    List<Setting> settings = new ArrayList<>();
    settings.add(new Setting("procedure.level", optional("level").orElse(texts.text("generator.level.commune"))));
    settings.add(new Setting("procedure.field", required("field")));
    settings.add(new Setting("procedure.validFrom", date("validFrom", required("validFrom"))));
    settings.add(new Setting("procedure.validTo", optional("validTo").map(value -> date("validTo", value)).orElse("")));
    settings.add(new Setting("procedure.feeDecision", feeDecision));
    settings.add(new Setting("procedure.resultCode", optional("result").orElse("")));
    if (decidedBy != null) {
      settings.add(new Setting("procedure.decidedBy", decidedBy));
    }
    optional("onlineLevel").ifPresent(value -> settings.add(
        new Setting("procedure.onlineLevel", meaning("onlineLevel", "online", value))));
    settings.add(new Setting("procedure.countingRule", optional("counting").map(value -> "HOUR_CARRY").orElse("DAY_END")));
    settings.add(new Setting("procedure.afterSupplement", optional("afterSupplement")
        .map(value -> words.is("pause", value) ? "PAUSE" : "RESTART").orElse("RESTART")));
    settings.add(new Setting("procedure.supplementLimit", table.line("supplementLimit")
        .flatMap(line -> term(line, line.value(0))).map(HeadReader::plainTerm).orElse("3 working days")));
    settings.add(new Setting("procedure.applicantSupplementLimit", ""));
    return settings;
  }

  /** The words of a term in a diagram, one of a thing in the singular. */
  static String plainTerm(Term term) {
    String text = term.toString();
    return text.startsWith("1 ") ? text.substring(0, text.length() - 1) : text;
  }

  Optional<Term> term(HeadLine line, String text) {
    String plain = Words.plain(text).replaceAll("\\([^)]*\\)", "").strip();
    if (words.is("time.sameDay", plain)) {
      return Optional.of(Term.parse("same day"));
    }
    Matcher vietnamese = TERM.matcher(plain);
    String english = vietnamese.matches() ? english(vietnamese) : plain;
    try {
      Term term = Term.parse(english);
      if (term.unit() != Term.Unit.UNTIL) {
        return Optional.of(term);
      }
    } catch (Refusal unreadable) {
      // said below, with the words of the table
    }
    faults.add(line.row(), line.label(), "term.unreadable", text);
    return Optional.empty();
  }

  private static String english(Matcher vietnamese) {
    boolean days = vietnamese.group(2).equals("ngày");
    String unit = !days ? "working hours" : vietnamese.group(3) == null ? "days" : "working days";
    return vietnamese.group(1).replace(',', '.').replaceAll("^0+(?=\\d)", "") + " " + unit;
  }

  private String date(String key, String text) {
    return text.isEmpty() ? "" : date(table.line(key).orElseThrow(), text);
  }

  /** @return as a diagram writes it, {@code 2026-08-15}; empty for none, and for one that can't be read */
  String date(HeadLine line, String text) {
    if (text.isEmpty()) {
      return "";
    }
    try {
      Matcher vietnamese = DAY.matcher(text);
      return (vietnamese.matches() ? LocalDate.of(Integer.parseInt(vietnamese.group(3)), Integer.parseInt(vietnamese.group(2)),
          Integer.parseInt(vietnamese.group(1))) : LocalDate.parse(text)).toString();
    } catch (DateTimeException unreadable) {
      faults.add(line.row(), line.label(), "date.unreadable", text);
      return "";
    }
  }

  private String meaning(String key, String group, String value) {
    Optional<String> meaning = words.all(group, value).stream().findFirst();
    if (meaning.isEmpty()) {
      wrong(key, "head.value", value);
    }
    return meaning.orElse("");
  }

  private void wrong(String key, String fault, String value) {
    HeadLine line = table.line(key).orElseThrow();
    faults.add(line.row(), line.label(), fault, value);
  }
}
