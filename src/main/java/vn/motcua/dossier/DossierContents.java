package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a dossier holds beside its row: persons, declaration, papers, entries. All of it is personal data. */
@Repository
class DossierContents {

  static final String APPLICANT = "applicant";
  static final String SUBMITTER = "submitter";

  private static final TypeReference<LinkedHashMap<String, Object>> OBJECT = new TypeReference<>() {};

  private final JdbcClient jdbc;
  private final JdbcTemplate batch;
  private final ObjectMapper json;

  DossierContents(JdbcClient jdbc, JdbcTemplate batch, ObjectMapper json) {
    this.jdbc = jdbc;
    this.batch = batch;
    this.json = json;
  }

  void insertPerson(String code, String role, Person person) {
    jdbc.sql("""
        INSERT INTO dossier_person (dossier_code, role, full_name, personal_number, birth_date, sex, address, phone, email)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(code, role, person.fullName(), person.personalNumber(), person.birthDate(), person.sex(), person.address(),
            person.phone(), person.email()).update();
  }

  void updatePerson(String code, String role, Person person) {
    jdbc.sql("""
        UPDATE dossier_person SET full_name = ?, personal_number = ?, birth_date = ?, sex = ?, address = ?, phone = ?, email = ?
        WHERE dossier_code = ? AND role = ?""")
        .params(person.fullName(), person.personalNumber(), person.birthDate(), person.sex(), person.address(), person.phone(),
            person.email(), code, role).update();
  }

  /** The applicant when nobody else handed it in. */
  Optional<Person> submitter(String code) {
    return jdbc.sql("""
        SELECT * FROM dossier_person WHERE dossier_code = ? AND role IN (?, ?)
        ORDER BY CASE WHEN role = ? THEN 0 ELSE 1 END FETCH FIRST 1 ROWS ONLY""")
        .params(code, SUBMITTER, APPLICANT, SUBMITTER).query(DossierContents::readPerson).optional();
  }

  Optional<Person> person(String code, String role) {
    return jdbc.sql("SELECT * FROM dossier_person WHERE dossier_code = ? AND role = ?").params(code, role)
        .query(DossierContents::readPerson).optional();
  }

  void insertDeclaration(String code, Map<String, Object> declaration) {
    jdbc.sql("INSERT INTO dossier_declaration (dossier_code, content) VALUES (?, ?)").params(code, write(declaration)).update();
  }

  void updateDeclaration(String code, Map<String, Object> declaration) {
    jdbc.sql("UPDATE dossier_declaration SET content = ? WHERE dossier_code = ?").params(write(declaration), code).update();
  }

  Map<String, Object> declaration(String code) {
    return jdbc.sql("SELECT content FROM dossier_declaration WHERE dossier_code = ?").param(code).query(String.class).optional()
        .map(this::readObject).orElse(Map.of());
  }

  void insertPapers(String code, List<Paper> papers) {
    batch.batchUpdate(
        "INSERT INTO dossier_paper (dossier_code, number, name, form, copies) VALUES (?, ?, ?, ?, ?)",
        papers.stream().map(paper -> new Object[] {code, paper.number(), paper.name(), paper.form().name(), paper.count()})
            .toList());
  }

  List<Paper> papers(String code) {
    return jdbc.sql("""
        SELECT p.number, p.name, p.form, p.copies, f.file_name, f.media_type, f.sha256
        FROM dossier_paper p LEFT JOIN paper_file f ON f.id = p.file_id
        WHERE p.dossier_code = ? ORDER BY p.number""").param(code).query(DossierContents::readPaper).list();
  }

  /** Adds what an officer typed; values that are no text are kept as JSON. */
  void addEntries(String code, String task, Map<String, Object> values, String officer, Instant at) {
    batch.batchUpdate("""
        INSERT INTO dossier_entry (dossier_code, sequence, task, field, content, officer, recorded_at)
        VALUES (?, (SELECT COALESCE(MAX(sequence), 0) + 1 FROM dossier_entry WHERE dossier_code = ?), ?, ?, ?, ?, ?)""",
        values.entrySet().stream().map(value -> new Object[] {
            code, code, task, value.getKey(), write(value.getValue()), officer, stored(at)}).toList());
  }

  /** The newest value of every key that officers typed. */
  Map<String, Object> entries(String code) {
    Map<String, Object> newest = new LinkedHashMap<>();
    jdbc.sql("SELECT field, content FROM dossier_entry WHERE dossier_code = ? ORDER BY sequence").param(code)
        .query((row, number) -> Map.entry(row.getString("field"), row.getString("content"))).list()
        .forEach(entry -> newest.put(entry.getKey(), read(entry.getValue())));
    return newest;
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A form value could not be written as JSON", impossible);
    }
  }

  private Object read(String text) {
    try {
      return json.readValue(text, Object.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored form value is not JSON", broken);
    }
  }

  private Map<String, Object> readObject(String text) {
    try {
      return json.readValue(text, OBJECT);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A stored declaration is not JSON", broken);
    }
  }

  private static Person readPerson(ResultSet row, int number) throws SQLException {
    return new Person(
        row.getString("full_name"), row.getString("personal_number"), row.getObject("birth_date", LocalDate.class),
        row.getString("sex"), row.getString("address"), row.getString("phone"), row.getString("email"));
  }

  private static Paper readPaper(ResultSet row, int number) throws SQLException {
    return new Paper(
        row.getInt("number"), row.getString("name"), PaperForm.valueOf(row.getString("form")), row.getInt("copies"),
        row.getString("file_name"), row.getString("media_type"), row.getString("sha256"));
  }
}
