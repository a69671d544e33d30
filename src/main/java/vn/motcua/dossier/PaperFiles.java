package vn.motcua.dossier;

import static vn.motcua.dossier.DossierRepository.stored;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import org.apache.tika.Tika;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;

/** Scanned papers: PDF, JPEG or PNG by their content, kept byte for byte with their hash, outside the engine. */
@Service
public class PaperFiles {

  static final int MOST_BYTES = 20 * 1024 * 1024;

  private static final Set<String> MEDIA_TYPES = Set.of("application/pdf", "image/jpeg", "image/png");

  private final JdbcClient jdbc;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;
  private final Tika tika = new Tika();

  PaperFiles(JdbcClient jdbc, CurrentOfficer currentOfficer, Clock clock) {
    this.jdbc = jdbc;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** A stored scan. */
  public record Scan(String fileName, String mediaType, String sha256, byte[] content) {}

  /**
   * Keeps the scan of one paper; an earlier scan of it stays stored.
   *
   * @throws Refusal when the dossier has no such paper, or the content is empty, over 20 MB, or of another type than it may be
   */
  @Transactional
  String store(String code, int paperNumber, String fileName, byte[] content) {
    Kept kept = keep(code, paperNumber, fileName, content);
    attach(code, paperNumber, kept.id());
    return kept.sha256();
  }

  /** A file that lies in the store. */
  record Kept(String id, String sha256) {}

  /** Makes a stored file, of this dossier or another, the scan of a paper. */
  void attach(String code, int paperNumber, String fileId) {
    int rows = jdbc.sql("UPDATE dossier_paper SET file_id = ? WHERE dossier_code = ? AND number = ?")
        .params(fileId, code, paperNumber).update();
    if (rows == 0) {
      throw Refusal.notFound("dossier.paper.unknown", code, paperNumber);
    }
  }

  /**
   * Keeps a file.
   *
   * @param paperNumber the paper it is the scan of; 0 for the dossier's result
   */
  Kept keep(String code, int paperNumber, String fileName, byte[] content) {
    String name = safeName(fileName);
    if (content.length == 0) {
      throw Refusal.invalid("file", "dossier.file.empty", name);
    }
    if (content.length > MOST_BYTES) {
      throw Refusal.invalid("file", "dossier.file.tooLarge", name);
    }
    String mediaType = tika.detect(content);
    if (!MEDIA_TYPES.contains(mediaType)) {
      throw Refusal.invalid("file", "dossier.file.type", name, mediaType);
    }
    String id = UUID.randomUUID().toString();
    String hash = sha256(content);
    jdbc.sql("""
        INSERT INTO paper_file (id, dossier_code, paper_number, file_name, media_type, size_bytes, sha256, content, officer,
            recorded_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(id, code, paperNumber, name, mediaType, content.length, hash, content, currentOfficer.get().id(),
            stored(clock.instant())).update();
    return new Kept(id, hash);
  }

  /** The newest scan of a paper, proven to be what was stored. */
  public Scan read(String code, int paperNumber) {
    Scan scan = jdbc.sql("""
        SELECT f.file_name, f.media_type, f.sha256, f.content FROM dossier_paper p JOIN paper_file f ON f.id = p.file_id
        WHERE p.dossier_code = ? AND p.number = ?""").params(code, paperNumber)
        .query((row, number) -> new Scan(
            row.getString("file_name"), row.getString("media_type"), row.getString("sha256"), row.getBytes("content")))
        .optional().orElseThrow(() -> Refusal.notFound("dossier.file.none", code, paperNumber));
    return proven(code, paperNumber, scan);
  }

  /** A file of the store by its id, proven to be what was stored. */
  Scan readFile(String code, String id) {
    Scan scan = jdbc.sql("SELECT file_name, media_type, sha256, content FROM paper_file WHERE id = ?").param(id)
        .query((row, number) -> new Scan(
            row.getString("file_name"), row.getString("media_type"), row.getString("sha256"), row.getBytes("content"))).single();
    return proven(code, 0, scan);
  }

  private static Scan proven(String code, int paperNumber, Scan scan) {
    if (!sha256(scan.content()).equals(scan.sha256())) {
      throw Refusal.conflict("dossier.file.damaged", code, paperNumber);
    }
    return scan;
  }

  /** The last part of a path, without characters that a header or a file system could take for something else. */
  private static String safeName(String fileName) {
    String name = fileName == null || fileName.isBlank() ? "giay-to" : fileName.replace('\\', '/');
    name = name.substring(name.lastIndexOf('/') + 1).replaceAll("[\\p{Cntrl}\"<>|:*?;]", "_").strip();
    return name.length() > 200 ? name.substring(name.length() - 200) : name;
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Every Java has SHA-256", impossible);
    }
  }
}
