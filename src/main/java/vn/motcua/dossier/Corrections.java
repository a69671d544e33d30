package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.stored;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;

/** Puts typed data right before a dossier is processed. The old value, the reason and the officer stay beside the new value. */
@Service
class Corrections {

  private final Dossiers dossiers;
  private final DossierContents contents;
  private final DossierWords words;
  private final StartFormRules startForm;
  private final CurrentOfficer currentOfficer;
  private final ApplicationEventPublisher events;
  private final JdbcClient jdbc;
  private final Clock clock;

  Corrections(
      Dossiers dossiers, DossierContents contents, DossierWords words, StartFormRules startForm, CurrentOfficer currentOfficer,
      ApplicationEventPublisher events, JdbcClient jdbc, Clock clock) {
    this.dossiers = dossiers;
    this.contents = contents;
    this.words = words;
    this.startForm = startForm;
    this.currentOfficer = currentOfficer;
    this.events = events;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** @throws Refusal when the dossier is closed, the field can't be corrected, or nothing would change */
  @Transactional
  void correct(String code, Correction correction) {
    Dossier dossier = dossiers.get(code);
    if (dossier.status().isClosed()) {
      throw Refusal.conflict("dossier.correction.closed", code);
    }
    String value = startForm.check(dossier, correction.field(), correction.value());
    String old = replace(code, correction.field(), value);
    if (Objects.equals(old, value)) {
      throw Refusal.invalid("value", "dossier.correction.same");
    }
    Instant now = clock.instant();
    String officer = currentOfficer.get().id();
    keepTrace(code, correction, old, value, officer, now);
    // The ledger says that and why something was corrected; the values themselves are personal data and stay in their own table.
    dossiers.record(code, NewFact.of(FactKind.CORRECTED, now, officer).because(correction.reason(), null)
        .with("field", correction.field()));
    events.publishEvent(new DossierCorrected(code, correction.field(), correction.reason()));
  }

  private void keepTrace(String code, Correction correction, String old, String value, String officer, Instant now) {
    int sequence = 1 + jdbc.sql("SELECT COALESCE(MAX(sequence), 0) FROM dossier_correction WHERE dossier_code = ?").param(code)
        .query(Integer.class).single();
    jdbc.sql("""
        INSERT INTO dossier_correction (dossier_code, sequence, field, old_value, new_value, reason, officer, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(code, sequence, correction.field(), old, value, correction.reason(), officer, stored(now)).update();
  }

  private String replace(String code, String field, String value) {
    int dot = field.indexOf('.');
    String role = dot < 0 ? "" : field.substring(0, dot);
    if (role.equals(DossierContents.APPLICANT) || role.equals(DossierContents.SUBMITTER)) {
      Person person = contents.person(code, role).orElseThrow(() -> unknown(field));
      PersonField part = PersonField.of(field.substring(dot + 1), field);
      contents.updatePerson(code, role, part.with(person, value, field));
      words.replace(dossiers.get(code), Stream.of(DossierContents.APPLICANT, DossierContents.SUBMITTER)
          .flatMap(each -> contents.person(code, each).stream()).toList());
      return part.of(person);
    }
    Map<String, Object> declaration = new LinkedHashMap<>(contents.declaration(code));
    Object old = replace(declaration, field, value);
    contents.updateDeclaration(code, declaration);
    return old == null ? null : old.toString();
  }

  /** A person whom the declaration names stands in a group of it: {@code child.fullName}. */
  private static Object replace(Map<String, Object> values, String field, String value) {
    int dot = field.indexOf('.');
    if (dot < 0) {
      return value == null ? values.remove(field) : values.put(field, value);
    }
    String group = field.substring(0, dot);
    Map<String, Object> inner = new LinkedHashMap<>();
    if (values.get(group) instanceof Map<?, ?> kept) {
      kept.forEach((key, each) -> inner.put(key.toString(), each));
    }
    Object old = replace(inner, field.substring(dot + 1), value);
    values.put(group, inner);
    return old;
  }

  static Refusal unknown(String field) {
    return Refusal.invalid("field", "dossier.correction.field", field);
  }

  static LocalDate date(String value, String field) {
    try {
      return value == null ? null : LocalDate.parse(value);
    } catch (DateTimeParseException notADate) {
      throw Refusal.invalid(field, "procedure.form.date", field);
    }
  }
}
