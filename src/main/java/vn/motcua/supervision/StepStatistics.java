package vn.motcua.supervision;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.StepBook;
import vn.motcua.procedure.Role;
import vn.motcua.supervision.StepSums.Open;
import vn.motcua.supervision.StepSums.Step;

/** Where working time goes: each step of a diagram against the share of the term that it is given. */
@Service
public class StepStatistics {

  private static final int DOSSIERS_AT_ONCE = 500;
  private static final int MEDIAN = 50;
  private static final int NINE_OF_TEN = 90;
  private static final Open NONE = new Open(0, 0, 0);

  /** Who sees the whole province's: no dossier and no person can be told from it. */
  private static final Set<String> PROVINCE = Set.of(Role.KIEM_SOAT.code(), Role.GIAM_SAT.code(), Role.THIET_KE.code());

  private final StepSums sums;
  private final DrawnSteps drawn;
  private final StepBook book;
  private final CurrentOfficer currentOfficer;
  private final Clock clock;

  StepStatistics(StepSums sums, DrawnSteps drawn, StepBook book, CurrentOfficer currentOfficer, Clock clock) {
    this.sums = sums;
    this.drawn = drawn;
    this.book = book;
    this.currentOfficer = currentOfficer;
    this.clock = clock;
  }

  /**
   * What the officer may see: all of the province, or that of the agency he heads.
   *
   * @param agency null for all that he may see
   * @throws Refusal when he may see none, or not that agency's
   */
  public String agencyShown(String agency) {
    Officer officer = currentOfficer.get();
    if (PROVINCE.stream().anyMatch(officer::hasRole)) {
      return agency;
    }
    boolean head = officer.agency() != null && officer.hasRole(Role.LANH_DAO.code());
    if (!head || agency != null && !agency.equals(officer.agency())) {
      throw Refusal.forbidden("steps.reader");
    }
    return officer.agency();
  }

  /**
   * Every step that was done in the period or is open now, in the order of their diagrams.
   *
   * @param question of an agency that the officer may see
   */
  @Transactional(readOnly = true)
  public List<StepFigures> figures(StepQuestion question) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MINUTES);
    Map<Integer, Step> steps = sums.steps(question.definition());
    Map<Step, StepSpread> done = sums.done(steps, question);
    Map<Step, Open> open = sums.open(steps, question.agency(), now);
    Set<Step> all = new LinkedHashSet<>(done.keySet());
    all.addAll(open.keySet());
    Map<Step, DrawnSteps.Drawn> places = drawn.of(all);
    Comparator<Step> order = Comparator.<Step, Boolean>comparing(step -> !step.diagram().equals(question.definition()))
        .thenComparing(Step::diagram).thenComparing(step -> places.get(step).place()).thenComparing(Step::task);
    return all.stream().sorted(order)
        .map(step -> figures(step, places.get(step), done.getOrDefault(step, new StepSpread()), open.getOrDefault(step, NONE)))
        .toList();
  }

  /** Until when the ledgers were read; null before the first time. */
  public Instant until() {
    return book.until().orElse(null);
  }

  /**
   * Makes the rows of all dossiers anew from their facts.
   *
   * @return of how many dossiers something else had been kept
   * @throws Refusal when the officer is not of procedure control
   */
  public Remade makeAnew() {
    if (!currentOfficer.get().hasRole(Role.KIEM_SOAT.code())) {
      throw Refusal.forbidden("steps.remake");
    }
    int dossiers = 0;
    int differed = 0;
    List<String> codes = book.codesAfter("", DOSSIERS_AT_ONCE);
    while (!codes.isEmpty()) {
      differed += book.makeAnew(codes);
      dossiers += codes.size();
      codes = book.codesAfter(codes.get(codes.size() - 1), DOSSIERS_AT_ONCE);
    }
    return new Remade(dossiers, differed);
  }

  /** How many dossiers were read, and of how many of them something else had been kept. */
  public record Remade(int dossiers, int differed) {}

  private static StepFigures figures(Step step, DrawnSteps.Drawn drawn, StepSpread spread, Open open) {
    return new StepFigures(step.diagram(), step.task(), drawn.name(), spread.visits(), spread.limited(), spread.over(),
        spread.percentile(MEDIAN), spread.percentile(NINE_OF_TEN), drawn.shareMinutes(), open.all(), open.over(), open.waiting());
  }
}
