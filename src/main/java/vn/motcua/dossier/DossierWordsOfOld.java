package vn.motcua.dossier;

import java.util.List;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Gives the dossiers that were there before the search their words, once; only the program knows how accents are taken away. */
@Component
class DossierWordsOfOld implements JavaMigration {

  private static final int PAGE = 1000;

  /** A dossier's persons, as far as it is found by them. */
  private record Old(String code, String receiving, String competent) {}

  @Override
  public void migrate(Context context) {
    JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
    DossierWords words = new DossierWords(jdbc);
    String after = "";
    while (after != null) {
      after = page(jdbc, words, after);
    }
  }

  /** @return the last code of the page, or null when there was none */
  private static String page(JdbcTemplate jdbc, DossierWords words, String after) {
    List<Old> page = jdbc.query(
        "SELECT code, receiving_agency, competent_agency FROM dossier WHERE code > ? ORDER BY code LIMIT ?",
        (row, number) -> new Old(row.getString(1), row.getString(2), row.getString(3)), after, PAGE);
    for (Old old : page) {
      words.add(old.code(), List.of(old.receiving(), old.competent()), jdbc.query(
          "SELECT full_name, personal_number, phone FROM dossier_person WHERE dossier_code = ?",
          (row, number) -> new Person(row.getString(1), row.getString(2), null, null, null, row.getString(3), null), old.code()));
    }
    return page.isEmpty() ? null : page.get(page.size() - 1).code();
  }

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("133");
  }

  @Override
  public String getDescription() {
    return "dossier words of old";
  }

  @Override
  public Integer getChecksum() {
    return null;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }
}
