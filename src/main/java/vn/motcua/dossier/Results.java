package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.instant;
import static vn.motcua.dossier.DossierRepository.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.procedure.Procedure;

/**
 * Results as digitised files with their code (Decree 61/2018 art. 20), and their use for the next dossier of the same
 * person: what an agency has given out is not asked for on paper again.
 */
@Service
public class Results {

  private static final String BASIS = "61/2018/NĐ-CP art. 20";
  private static final String SELECT = """
      SELECT r.id, r.dossier_code, r.result_code, r.name, r.file_id, r.digitised_at, f.file_name, f.media_type, f.sha256,
          d.competent_agency
      FROM dossier_result r JOIN paper_file f ON f.id = r.file_id JOIN dossier d ON d.code = r.dossier_code
      """;

  private final Dossiers dossiers;
  private final PaperFiles files;
  private final ReceivedTexts texts;
  private final CurrentOfficer currentOfficer;
  private final JdbcClient jdbc;
  private final Clock clock;

  Results(
      Dossiers dossiers, PaperFiles files, ReceivedTexts texts, CurrentOfficer currentOfficer, JdbcClient jdbc, Clock clock) {
    this.dossiers = dossiers;
    this.files = files;
    this.texts = texts;
    this.currentOfficer = currentOfficer;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A digitised result.
   *
   * @param resultCode the procedure's code of results (mã kết quả)
   * @param agency who decided it
   */
  record Result(
      String id, String dossierCode, String resultCode, String name, String fileId, Instant digitisedAt, String fileName,
      String mediaType, String sha256, String agency) {}

  /** The newest digitised result of a dossier. */
  Optional<Result> of(String code) {
    return jdbc.sql(SELECT + "WHERE r.dossier_code = ? ORDER BY r.digitised_at DESC, r.id").param(code).query(Results::read)
        .list().stream().findFirst();
  }

  /**
   * Keeps the scan of the result; an earlier scan of it stays stored.
   *
   * @throws Refusal when the dossier has no result yet, its procedure has no result code, or the file is refused
   */
  @Transactional
  Result digitise(String code, String fileName, byte[] content) {
    Dossier dossier = dossiers.get(code);
    if (dossiers.facts(code).stream().noneMatch(Results::isGranted)) {
      throw Refusal.conflict("dossier.result.none", code);
    }
    String resultCode = resultCode(dossier).orElseThrow(() -> Refusal.conflict("dossier.result.noCode", dossier.procedureName()));
    PaperFiles.Kept kept = files.keep(code, 0, fileName, content);
    jdbc.sql("""
        INSERT INTO dossier_result (id, dossier_code, result_code, name, personal_number, file_id, officer, digitised_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(UUID.randomUUID().toString(), code, resultCode, dossier.procedureName(),
            dossiers.applicant(code).personalNumber(), kept.id(), currentOfficer.get().id(), stored(clock.instant())).update();
    dossiers.note(code, now(FactKind.DIGITISED).with("resultCode", resultCode).with("sha256", kept.sha256()));
    return of(code).orElseThrow();
  }

  /** The newest scan of the result. @throws Refusal not found, when there is none */
  public PaperFiles.Scan file(String code) {
    Result result = of(code).orElseThrow(() -> Refusal.notFound("dossier.result.noFile", code));
    return files.readFile(code, result.fileId());
  }

  /**
   * What other dossiers of the same applicant gave, newest first. The question is logged: it opens what other agencies decided.
   *
   * @throws Refusal forbidden, for whoever does not receive dossiers at this dossier's agency
   */
  @Transactional
  List<Result> known(String code) {
    Dossier dossier = dossiers.get(code);
    requireReception(dossier);
    List<Result> known = ofSamePerson(code);
    jdbc.sql("INSERT INTO result_question (id, dossier_code, officer, found, asked_at) VALUES (?, ?, ?, ?, ?)")
        .params(UUID.randomUUID().toString(), code, currentOfficer.get().id(), known.size(), stored(clock.instant())).update();
    return known;
  }

  /**
   * Takes a known result for a paper of the dossier, so that the citizen need not bring it.
   *
   * @throws Refusal when it is not a result of the same person, or the dossier is closed
   */
  @Transactional
  void takeOver(String code, int paperNumber, String resultId) {
    Dossier dossier = dossiers.get(code);
    requireReception(dossier);
    if (dossier.status().isClosed()) {
      throw Refusal.conflict("dossier.result.closed", code);
    }
    Result result = ofSamePerson(code).stream().filter(each -> each.id().equals(resultId)).findFirst()
        .orElseThrow(() -> Refusal.invalid("result", "dossier.result.otherPerson"));
    files.attach(code, paperNumber, result.fileId());
    dossiers.note(code, now(FactKind.RE_USED).with("paper", String.valueOf(paperNumber)).with("resultCode", result.resultCode())
        .with("dossier", result.dossierCode()).with("sha256", result.sha256()));
  }

  private List<Result> ofSamePerson(String code) {
    String number = dossiers.applicant(code).personalNumber();
    if (number == null) {
      return List.of();
    }
    return jdbc.sql(SELECT + "WHERE r.personal_number = ? AND r.dossier_code <> ? ORDER BY r.digitised_at DESC, r.id")
        .params(number, code).query(Results::read).list();
  }

  private void requireReception(Dossier dossier) {
    Officer officer = currentOfficer.get();
    if (!officer.hasRole("tiep-nhan") || !dossier.receivingAgency().equals(officer.agency())) {
      throw Refusal.forbidden("dossier.result.reception", dossier.code());
    }
  }

  private Optional<String> resultCode(Dossier dossier) {
    return texts.of(dossier).map(Procedure::resultCode).filter(resultCode -> !resultCode.isBlank());
  }

  private static boolean isGranted(ClockFact fact) {
    return fact.kind() == FactKind.FINISHED && "granted".equals(fact.detail("result"));
  }

  private NewFact now(FactKind kind) {
    return NewFact.of(kind, clock.instant(), currentOfficer.get().id()).because(null, BASIS);
  }

  private static Result read(ResultSet row, int number) throws SQLException {
    return new Result(
        row.getString("id"), row.getString("dossier_code"), row.getString("result_code"), row.getString("name"),
        row.getString("file_id"), instant(row, "digitised_at"), row.getString("file_name"), row.getString("media_type"),
        row.getString("sha256"), row.getString("competent_agency"));
  }
}
