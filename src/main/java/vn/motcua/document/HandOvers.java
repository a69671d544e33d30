package vn.motcua.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;

/** Reads from a dossier's ledger who handed it to whom, and when (Decree 61/2018 art. 18). */
@Component
class HandOvers {

  /** Roles that work side by side in the one-stop unit. */
  private static final Set<String> ONE_STOP = Set.of("tiep-nhan", "thu-phi", "tra-ket-qua", "truong-mot-cua");

  private final Dossiers dossiers;
  private final Agencies agencies;
  private final Texts texts;

  HandOvers(Dossiers dossiers, Agencies agencies, Texts texts) {
    this.dossiers = dossiers;
    this.agencies = agencies;
    this.texts = texts;
  }

  /** Oldest first; a step that stays at the same desk is no hand-over. */
  List<HandOver> of(Dossier dossier) {
    List<HandOver> moves = new ArrayList<>();
    List<ClockFact> facts = dossiers.facts(dossier.code());
    String agency = dossier.receivingAgency();
    String place = unit(agency);
    String giver = null;
    for (ClockFact fact : facts) {
      // A job hands over for the officer who did the step before it.
      giver = fact.actor().equals(Officer.SYSTEM.id()) ? giver : fact.actor();
      String next = nextPlace(fact);
      if (next != null && !next.equals(place)) {
        moves.add(move(fact, agency, place, next, giver, taken(facts, fact)));
        agency = nextAgency(fact);
        place = next;
      }
    }
    return moves;
  }

  private static HandOver move(
      ClockFact fact, String agency, String from, String to, String giver, ClockFact taken) {
    return new HandOver(fact.sequence(), agency, from, to, fact.at(), giver,
        taken == null ? null : taken.at(), taken == null ? null : taken.actor());
  }

  /** Who first took a step of the dossier after it was handed over, before it went on. */
  private static ClockFact taken(List<ClockFact> facts, ClockFact handedOver) {
    return facts.stream().filter(fact -> fact.sequence() > handedOver.sequence())
        .takeWhile(fact -> fact.kind() != FactKind.TRANSFERRED)
        .filter(fact -> fact.kind() == FactKind.CLAIMED).findFirst().orElse(null);
  }

  private String nextPlace(ClockFact fact) {
    boolean toOtherAgency = fact.kind() == FactKind.TRANSFERRED && fact.detail("to") != null
        && !fact.detail("to").equals(fact.detail("from"));
    if (toOtherAgency) {
      return name(fact.detail("to"));
    }
    String group = group(fact);
    return group == null ? null : desk(group);
  }

  private static String nextAgency(ClockFact fact) {
    String group = group(fact);
    return group == null ? fact.detail("to") : group.substring(group.indexOf('.') + 1);
  }

  /** The group that a task was offered to, such as {@code thu-ly.H99.100}; several groups are no one's desk. */
  private static String group(ClockFact fact) {
    String group = fact.kind() == FactKind.HANDED_OVER ? fact.detail("group") : null;
    return group == null || group.indexOf('.') < 1 || group.contains(",") ? null : group;
  }

  private String desk(String group) {
    int dot = group.indexOf('.');
    String role = group.substring(0, dot);
    String agency = group.substring(dot + 1);
    return ONE_STOP.contains(role) ? unit(agency)
        : texts.text("procedure.roleOfAgency", texts.text("procedure.role." + role), name(agency));
  }

  private String unit(String agency) {
    return agencies.find(agency).map(found -> texts.text("procedure.roleOfAgency", found.unitName(), found.name()))
        .orElse(agency);
  }

  private String name(String agency) {
    return agencies.find(agency).map(Agency::name).orElse(agency);
  }
}
