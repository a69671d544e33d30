package vn.motcua.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossier;
import vn.motcua.identity.IdentityOutcome;
import vn.motcua.identity.IdentityResult;
import vn.motcua.identity.IdentityService;
import vn.motcua.identity.IdentitySubject;
import vn.motcua.identity.PendingRecheck;

/** What the tab Hồ sơ shows of the look-ups in the population register. */
class IdentityViews {

  private final IdentityService identities;
  private final Texts texts;

  IdentityViews(IdentityService identities, Texts texts) {
    this.identities = identities;
    this.texts = texts;
  }

  /** Of each person the latest look-up, and after one in vain the later answer or when it is asked again. */
  List<IdentityView> of(Dossier dossier) {
    List<IdentityResult> results = identities.results(dossier.code());
    List<PendingRecheck> pending = results.stream().anyMatch(IdentityViews::isInVain)
        ? identities.pending(dossier.code()) : List.of();
    List<IdentityView> views = new ArrayList<>();
    for (IdentitySubject subject : IdentitySubject.values()) {
      List<IdentityResult> ofSubject = results.stream().filter(result -> result.subject() == subject).toList();
      Optional<PendingRecheck> toAsk = pending.stream().filter(each -> each.subject() == subject).findFirst();
      last(ofSubject.stream().filter(result -> !result.recheck()).toList()).ifPresent(first -> {
        views.add(view(first, toAsk.orElse(null)));
        last(ofSubject.stream().filter(result -> result.recheck() && !isInVain(result)).toList())
            .filter(later -> isInVain(first) && !later.askedAt().isBefore(first.askedAt()))
            .ifPresent(later -> views.add(view(later, null)));
      });
    }
    return views;
  }

  private static Optional<IdentityResult> last(List<IdentityResult> results) {
    return results.stream().reduce((earlier, later) -> later);
  }

  private static boolean isInVain(IdentityResult result) {
    return result.outcome() == IdentityOutcome.UNAVAILABLE;
  }

  private IdentityView view(IdentityResult result, PendingRecheck toAsk) {
    List<IdentityView.Field> fields = result.comparisons().stream().map(comparison -> new IdentityView.Field(
        comparison.field().key(), comparison.declared(), comparison.registered(), comparison.agreement().name())).toList();
    IdentityView.Pending pending = toAsk == null ? null : new IdentityView.Pending(toAsk.attempts(), toAsk.nextAttemptAt());
    return new IdentityView(result.subject().name().toLowerCase(Locale.ROOT), result.outcome().code(), result.askedAt(),
        result.recheck(), notes(result), pending, fields);
  }

  /** The table shows the fields; the sentences say what the table cannot. */
  private List<String> notes(IdentityResult result) {
    List<String> notes = new ArrayList<>();
    if (result.outcome() != IdentityOutcome.MATCHED) {
      notes.add(identities.sentences(result).get(0));
    }
    result.findings().stream().filter(finding -> !finding.isWarning())
        .forEach(finding -> notes.add(texts.text("identity.finding." + finding.name())));
    return notes;
  }
}
