package vn.motcua.lateness;

import java.time.Clock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/** The one notice that the new appointment was not kept either. It promises nothing. */
@Service
class AgainNotices {

  private final Dossiers dossiers;
  private final LateTables tables;
  private final Heads heads;
  private final Clock clock;

  AgainNotices(Dossiers dossiers, LateTables tables, Heads heads, Clock clock) {
    this.dossiers = dossiers;
    this.tables = tables;
    this.heads = heads;
    this.clock = clock;
  }

  /** @throws vn.motcua.Refusal when somebody else than the head signs */
  @Transactional
  void sign(String code) {
    Dossier dossier = dossiers.get(code);
    String head = heads.require(dossier).id();
    dossiers.facts(code).stream().filter(fact -> fact.kind() == FactKind.LATE_AGAIN).reduce((first, last) -> last)
        .ifPresent(broken -> tables.signAgain(code, broken.at(), head, clock.instant()));
  }
}
