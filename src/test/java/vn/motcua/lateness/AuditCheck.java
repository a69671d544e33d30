package vn.motcua.lateness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.motcua.support.Centre;

/** The audit at the end of a played scenario: of the dossiers that it made. */
@Component
public class AuditCheck {

  private final LatenessAudit audit;
  private final JdbcClient jdbc;
  private final Set<String> others = new HashSet<>();

  AuditCheck(LatenessAudit audit, JdbcClient jdbc) {
    this.audit = audit;
    this.jdbc = jdbc;
  }

  /** The dossiers there are now are somebody else's. */
  public void begin() {
    others.clear();
    others.addAll(codes());
  }

  /** A dossier on a diagram made for one test, which keeps no timers and leads nowhere. */
  public void leaveOut(String code) {
    others.add(code);
  }

  /** Lets a quarter of an hour pass first, so that nothing is excused as being under way. */
  public void requireNothingWrong(Centre centre) {
    List<String> mine = codes().stream().filter(code -> !others.contains(code)).toList();
    if (mine.isEmpty()) {
      return;
    }
    centre.walkTo(LocalDateTime.ofInstant(ClockUtil.getCurrentTime().toInstant().plus(AuditedDossier.GRACE)
        .plus(Duration.ofMinutes(1)), Centre.ZONE).toString());
    assertThat(findings(mine)).as("what the audit finds").isEmpty();
  }

  /** What the audit finds of these dossiers, a line each. */
  public List<String> findings(List<String> codes) {
    return lines(audit.findings(codes));
  }

  List<String> lines(List<AuditFinding> findings) {
    return findings.stream()
        .map(finding -> finding.kind() + " " + finding.dossierCode() + ": " + finding.wrong()).toList();
  }

  private List<String> codes() {
    return jdbc.sql("SELECT code FROM dossier").query(String.class).list();
  }
}
