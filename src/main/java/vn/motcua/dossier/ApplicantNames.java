package vn.motcua.dossier;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The names under which the dossiers of a list lie on a desk. Whether the reader may have them was asked before. */
@Repository
public class ApplicantNames {

  private final JdbcClient jdbc;

  ApplicantNames(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** By dossier code. */
  public Map<String, String> of(Collection<String> codes) {
    return codes.isEmpty() ? Map.of() : jdbc.sql(
            "SELECT dossier_code, full_name FROM dossier_person WHERE role = :role AND dossier_code IN (:codes)")
        .param("role", DossierContents.APPLICANT).param("codes", codes)
        .query((row, number) -> Map.entry(row.getString("dossier_code"), row.getString("full_name"))).list().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
