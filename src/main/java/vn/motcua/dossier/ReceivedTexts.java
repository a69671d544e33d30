package vn.motcua.dossier;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.procedure.Procedure;
import vn.motcua.procedure.Procedures;

/**
 * The text of its procedure that a dossier stands under: the version it was received on, whatever was put live since and
 * wherever its steps went.
 */
@Component
public class ReceivedTexts {

  private final Procedures procedures;
  private final JdbcClient jdbc;

  ReceivedTexts(Procedures procedures, JdbcClient jdbc) {
    this.procedures = procedures;
    this.jdbc = jdbc;
  }

  public Optional<Procedure> of(Dossier dossier) {
    return jdbc.sql("SELECT definition_id FROM dossier WHERE code = ? AND definition_id IS NOT NULL").param(dossier.code())
        .query(String.class).optional().flatMap(id -> procedures.ofVersion(dossier.definitionKey(), id))
        .or(() -> procedures.ofDiagram(dossier.definitionKey()));
  }
}
