package vn.motcua.procedure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.motcua.Refusal;
import vn.motcua.clock.AfterSupplement;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.Term;

/** Reads a procedure's metadata from the extension properties of its diagram, and names the property that is wrong. */
public class ProcedureReader {

  private static final Pattern CASE = Pattern.compile("case\\.([A-Za-z0-9-]{1,64})\\.name");
  private static final Pattern PAPER = Pattern.compile("paper\\.(\\d{1,3})\\.name");
  private static final Pattern FUNCTION = Pattern.compile("[a-z][a-z0-9]*(-[a-z0-9]+)*");
  private static final Pattern SEGMENT = Pattern.compile("segment\\.([a-z0-9-]{1,40})\\.(?:term|name)");
  private static final Pattern CONSULT = Pattern.compile("consult\\.([a-z0-9-]{1,40})\\.limit");
  /** Feedback is no administrative procedure, so it has no code but one of the province's own. */
  private static final Pattern OWN_CODE = Pattern.compile("[A-Z]{2,10}(-[A-Z0-9]{1,10})?");
  private static final Pattern CODE = Pattern.compile("[12356]\\.\\d{6}");

  /** Tells a procedure that a citizen can ask for from a diagram that others call. */
  public boolean isProcedure(Map<String, String> properties) {
    return properties.containsKey("procedure.code");
  }

  /**
   * @param definitionKey id of the process
   * @param properties its extension properties
   * @throws Refusal whose field is the property that is missing or wrong
   */
  public Procedure read(String definitionKey, Map<String, String> properties) {
    Properties read = new Properties(definitionKey, properties);
    String code = read.required("procedure.code");
    ProcedureKind kind = read.parsedOr("procedure.kind", ProcedureKind::of, ProcedureKind.PUBLIC);
    if (!(kind == ProcedureKind.FEEDBACK ? OWN_CODE : CODE).matcher(code).matches()) {
      throw read.wrong("procedure.code", code);
    }
    List<ProcedureCase> cases = cases(read);
    if (cases.isEmpty()) {
      throw Refusal.invalid("case.*.name", "procedure.case.none", definitionKey);
    }
    String abolishedBy = read.optional("procedure.abolishedBy");
    if (abolishedBy != null && read.optional("procedure.validTo") == null) {
      throw Refusal.invalid("procedure.validTo", "procedure.property.missing", definitionKey, "procedure.validTo");
    }
    return new Procedure(
        definitionKey, code, read.required("procedure.name"), read.optional("procedure.field"), read.optional("procedure.level"),
        kind, read.parsed("procedure.onlineLevel", OnlineLevel::of), read.required("procedure.legalBasis"),
        validity(read, "procedure", abolishedBy),
        read.parsedOr("procedure.countingRule", CountingRule::valueOf, CountingRule.DAY_END), supplements(read),
        read.optional("procedure.feeDecision"), read.optional("procedure.resultCode"), cases, papers(read),
        read.parsedOr("procedure.identityFields", ProcedureReader::identityFields, Procedure.USUAL_IDENTITY_FIELDS),
        agencies(read));
  }

  private static Validity validity(Properties read, String of, String abolishedBy) {
    LocalDate from = read.parsed(of + ".validFrom", LocalDate::parse);
    LocalDate to = read.parsed(of + ".validTo", LocalDate::parse);
    if (from != null && to != null && to.isBefore(from)) {
      throw read.wrong(of + ".validTo", to.toString());
    }
    return new Validity(from, to, abolishedBy);
  }

  private static SupplementRules supplements(Properties read) {
    return new SupplementRules(
        read.parsedOr("procedure.afterSupplement", AfterSupplement::valueOf, AfterSupplement.RESTART),
        read.parsed("procedure.supplementLimit", Term::parse), read.parsed("procedure.applicantSupplementLimit", Term::parse),
        read.parsed("procedure.furtherGuidanceLimit", Term::parse));
  }

  private static AgencyParts agencies(Properties read) {
    String decidedBy = read.optional("procedure.decidedBy");
    if (decidedBy != null && !FUNCTION.matcher(decidedBy).matches()) {
      throw read.wrong("procedure.decidedBy", decidedBy);
    }
    List<AgencyParts.Segment> segments = read.keysOf(SEGMENT).values().stream()
        .map(function -> new AgencyParts.Segment(
            function, read.required("segment." + function + ".name"), limit(read, "segment." + function + ".term")))
        .toList();
    Map<String, Term> consultLimits = new TreeMap<>();
    read.keysOf(CONSULT).values().forEach(function ->
        consultLimits.put(function, limit(read, "consult." + function + ".limit")));
    return new AgencyParts(decidedBy, segments, consultLimits);
  }

  /** A time that an agency is bound by: an hour of the day would set it no end. */
  private static Term limit(Properties read, String name) {
    String value = read.required(name);
    Optional<Term> limit = Optional.empty();
    try {
      limit = Optional.of(Term.parse(value)).filter(term -> term.unit() != Term.Unit.UNTIL);
    } catch (Refusal unreadable) {
      throw read.wrong(name, value);
    }
    return limit.orElseThrow(() -> read.wrong(name, value));
  }

  private static List<String> identityFields(String value) {
    List<String> fields = Stream.of(value.split("[|, ]+")).distinct().toList();
    if (!Procedure.IDENTITY_FIELDS.containsAll(fields)) {
      throw new IllegalArgumentException("No such field of a person");
    }
    return fields;
  }

  private List<ProcedureCase> cases(Properties read) {
    return read.keysOf(CASE).values().stream()
        .filter(key -> read.saysAnyOf("case." + key + ".name", "case." + key + ".term"))
        .map(key -> new ProcedureCase(
            key, read.required("case." + key + ".name"), read.requiredParsed("case." + key + ".term", Term::parse),
            Boolean.parseBoolean(read.optional("case." + key + ".agreementAllowed"))))
        .toList();
  }

  private List<PaperRequirement> papers(Properties read) {
    return read.keysOf(PAPER).values().stream()
        .map(number -> "paper." + number)
        .filter(prefix -> read.saysAnyOf(prefix + ".name", prefix + ".forms"))
        .map(prefix -> new PaperRequirement(
            Integer.parseInt(prefix.substring(6)), read.required(prefix + ".name"),
            List.of(read.required(prefix + ".forms").split("[|, ]+")),
            read.parsedOr(prefix + ".count", Integer::valueOf, 1),
            read.parsedOr(prefix + ".required", Boolean::valueOf, true),
            validity(read, prefix, null)))
        .toList();
  }

  /** The properties of one diagram, read with the property's own name in every complaint. */
  private record Properties(String definitionKey, Map<String, String> values) {

    String required(String name) {
      String value = optional(name);
      if (value == null) {
        throw Refusal.invalid(name, "procedure.property.missing", definitionKey, name);
      }
      return value;
    }

    String optional(String name) {
      String value = values.get(name);
      return value == null || value.isBlank() ? null : value.trim();
    }

    <T> T requiredParsed(String name, Function<String, T> parser) {
      required(name);
      return parsed(name, parser);
    }

    <T> T parsed(String name, Function<String, T> parser) {
      return parsedOr(name, parser, null);
    }

    <T> T parsedOr(String name, Function<String, T> parser, T otherwise) {
      String value = optional(name);
      if (value == null) {
        return otherwise;
      }
      try {
        return parser.apply(value);
      } catch (IllegalArgumentException | DateTimeParseException | Refusal unreadable) {
        throw wrong(name, value);
      }
    }

    Refusal wrong(String name, String value) {
      return Refusal.invalid(name, "procedure.property.wrong", definitionKey, name, value);
    }

    /** False for a row that the element template offers and nobody filled in. */
    boolean saysAnyOf(String first, String second) {
      return optional(first) != null || optional(second) != null;
    }

    /** The variable parts of the property names that match, in the order of the names. */
    SortedMap<String, String> keysOf(Pattern pattern) {
      SortedMap<String, String> keys = new TreeMap<>();
      for (String name : values.keySet()) {
        Matcher matcher = pattern.matcher(name);
        if (matcher.matches()) {
          String key = matcher.group(1);
          keys.put(key.chars().allMatch(Character::isDigit) ? "%03d".formatted(Integer.parseInt(key)) : key, key);
        }
      }
      return keys;
    }
  }
}
