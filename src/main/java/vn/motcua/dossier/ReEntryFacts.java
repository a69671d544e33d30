package vn.motcua.dossier;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;

/** The ledger of a dossier that was typed in from paper. */
@Component
class ReEntryFacts {

  static final String BASIS = "01/2018/TT-VPCP art. 10";

  private final Dossiers dossiers;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  ReEntryFacts(Dossiers dossiers, CurrentOfficer currentOfficer, Clock clock) {
    this.dossiers = dossiers;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /** One after the other, so that each is judged by those before it: a stop that was asked too late on paper was too late. */
  void write(String code, NewFact received, ReEntry reEntry, String channel) {
    List<NewFact> facts = new ArrayList<>(List.of(received, NewFact.of(FactKind.RE_ENTERED, clock.instant(), officer())
        .because(reEntry.reason(), BASIS).with("approvedBy", reEntry.approvedBy()).with("paperNumber", reEntry.paperNumber())));
    reEntry.events().forEach(event -> facts.add(fact(event, channel)));
    facts.subList(0, facts.size() - 1).forEach(fact -> dossiers.record(code, fact));
    dossiers.reEnter(code, reEntry.status(), facts.get(facts.size() - 1));
  }

  private NewFact fact(ReEntry.Event event, String channel) {
    NewFact fact = NewFact.of(event.kind(), event.at(), officer()).because(event.reason(), null).with("paper", "true");
    return switch (event.kind()) {
      case FINISHED -> fact.with("result", "granted");
      case REFUSED -> fact.with("stage", "desk");
      case SUPPLEMENT_RECEIVED -> fact.with("channel", channel);
      default -> fact;
    };
  }

  private String officer() {
    return currentOfficer.get().id();
  }
}
