package vn.motcua.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.CountingRule;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.LastMinute;
import vn.motcua.clock.NewFact;
import vn.motcua.clock.StatutoryClock;
import vn.motcua.clock.Term;

/**
 * How long a dossier that came online or by post may wait for its first answer: eight working hours of the receiving
 * agency, from the next opening when it came outside of them (Decree 45/2020; chưa xác minh số điều).
 */
@Component
class FirstAnswerLimit {

  static final Set<FactKind> ANSWERS = Set.of(
      FactKind.ACCEPTED, FactKind.SUPPLEMENT_ASKED, FactKind.REFUSED, FactKind.WITHDRAWAL_GRANTED, FactKind.STOPPED);
  static final String BASIS = "45/2020/NĐ-CP";

  private static final Term LIMIT = Term.parse("8 working hours");

  private final Applicants applicants;
  private final StatutoryClock statutoryClock;
  private final CurrentOfficer currentOfficer;

  FirstAnswerLimit(Applicants applicants, StatutoryClock statutoryClock, CurrentOfficer currentOfficer) {
    this.applicants = applicants;
    this.statutoryClock = statutoryClock;
    this.currentOfficer = currentOfficer;
  }

  /** Last minute for the first answer; empty at the counter and once it was answered. */
  Optional<Instant> pending(Dossier dossier, List<ClockFact> facts) {
    boolean answered = facts.stream().anyMatch(fact -> ANSWERS.contains(fact.kind()));
    boolean bound = dossier.channel() != Channel.COUNTER && !answered && applicants.areCitizens(dossier);
    return bound ? Optional.of(due(dossier)) : Optional.empty();
  }

  /** The fact that the last minute passed unanswered; empty when it did not, or is written already. */
  Optional<NewFact> missed(Dossier dossier, List<ClockFact> facts, Instant at) {
    if (facts.stream().anyMatch(fact -> fact.kind() == FactKind.ANSWER_LATE)) {
      return Optional.empty();
    }
    return pending(dossier, facts).filter(due -> !at.isBefore(LastMinute.over(due)))
        .map(due -> new NewFact(FactKind.ANSWER_LATE, due, currentOfficer.get().id(), null, BASIS, Map.of()));
  }

  /** An answer that comes too late is too late also when no timer came round to say so. */
  List<NewFact> first(Dossier dossier, List<ClockFact> facts, List<NewFact> news) {
    Optional<NewFact> missed = news.stream().filter(fact -> ANSWERS.contains(fact.kind())).findFirst()
        .flatMap(answer -> missed(dossier, facts, answer.at()));
    if (missed.isEmpty()) {
      return news;
    }
    List<NewFact> all = new ArrayList<>(List.of(missed.get()));
    all.addAll(news);
    return all;
  }

  private Instant due(Dossier dossier) {
    return statutoryClock.due(LIMIT, CountingRule.DAY_END, dossier.receivedAt(), dossier.channel(), dossier.receivingAgency());
  }
}
