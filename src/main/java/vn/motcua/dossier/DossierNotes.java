package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.instant;
import static vn.motcua.dossier.DossierRepository.stored;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/**
 * What officers tell each other about a dossier (ghi chú nội bộ). The agencies that work on it write and read; procedure control
 * and supervision read; an agency that is only asked for its opinion does neither. A note is never changed.
 */
@Service
public class DossierNotes {

  /** Longest note, in characters. */
  public static final int MOST_CHARACTERS = 4000;

  private final Dossiers dossiers;
  private final DossierAccess access;
  private final Officers officers;
  private final Agencies agencies;
  private final CurrentOfficer currentOfficer;
  private final JdbcClient jdbc;
  private final Clock clock;

  DossierNotes(
      Dossiers dossiers, DossierAccess access, Officers officers, Agencies agencies, CurrentOfficer currentOfficer,
      JdbcClient jdbc, Clock clock) {
    this.dossiers = dossiers;
    this.access = access;
    this.officers = officers;
    this.agencies = agencies;
    this.currentOfficer = currentOfficer;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A note.
   *
   * @param number 1 for the first of a dossier
   * @param agency where the author worked when writing it
   */
  public record Note(
      int number, String author, String authorName, String agency, String agencyName, String words, Instant writtenAt) {

    /** Keeps what an officer wrote out of logs. */
    @Override
    public String toString() {
      return "Note[" + number + "]";
    }
  }

  /**
   * Oldest first; none for whoever is only asked for an opinion.
   *
   * @throws Refusal when the reader may not read the dossier
   */
  public List<Note> of(String code) {
    Dossier dossier = dossiers.get(code);
    access.requireRead(dossier);
    if (!mayRead(dossier)) {
      return List.of();
    }
    return jdbc.sql("SELECT * FROM dossier_note WHERE dossier_code = ? ORDER BY number").param(code)
        .query((row, line) -> note(row.getInt("number"), row.getString("author"), row.getString("agency"),
            row.getString("words"), instant(row, "written_at"))).list();
  }

  /**
   * Adds one.
   *
   * @param words 1 to {@link #MOST_CHARACTERS} characters
   * @throws Refusal when the writer may not change the dossier, nothing is said, or two wrote in the same moment
   */
  @Transactional
  public Note add(String code, String words) {
    access.requireChange(dossiers.get(code));
    String text = words == null ? "" : words.strip();
    if (text.isEmpty() || text.length() > MOST_CHARACTERS) {
      throw Refusal.invalid("words", "dossier.note.words", MOST_CHARACTERS);
    }
    Officer officer = currentOfficer.get();
    Instant now = clock.instant();
    int number = jdbc.sql("SELECT COALESCE(MAX(number), 0) + 1 FROM dossier_note WHERE dossier_code = ?").param(code)
        .query(Integer.class).single();
    try {
      jdbc.sql("INSERT INTO dossier_note (dossier_code, number, author, agency, words, written_at) VALUES (?, ?, ?, ?, ?, ?)")
          .params(code, number, officer.id(), officer.agency(), text, stored(now)).update();
    } catch (DuplicateKeyException anotherWasFaster) {
      throw Refusal.conflict("dossier.note.again");
    }
    return note(number, officer.id(), officer.agency(), text, now);
  }

  /** Whether the officer who acts in this thread may add one. */
  public boolean mayAdd(Dossier dossier) {
    try {
      access.requireChange(dossier);
      return true;
    } catch (Refusal refused) {
      return false;
    }
  }

  private boolean mayRead(Dossier dossier) {
    Officer officer = currentOfficer.get();
    return officer.hasRole("kiem-soat") || officer.hasRole("giam-sat") || mayAdd(dossier);
  }

  private Note note(int number, String author, String agency, String words, Instant at) {
    return new Note(number, author, officers.find(author).map(Officer::name).orElse(author), agency,
        agencies.find(agency).map(Agency::name).orElse(agency), words, at);
  }
}
