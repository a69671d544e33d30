package vn.motcua.engine.repair;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.clock.FactKind;
import vn.motcua.clock.NewFact;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.Dossiers;

/**
 * Puts right how dossiers run, one or many, without touching what has happened: each act has a reason and stays to be read,
 * with what became of every dossier, beside the ledger's line and the engine's own log. Each dossier is its own transaction.
 * Taking a dossier to another step needs a second person.
 */
@Service
public class Repairs {

  private static final Logger LOG = LoggerFactory.getLogger(Repairs.class);

  private final RepairTable table;
  private final RepairRights rights;
  private final Map<RepairKind, RepairAct> acts = new EnumMap<>(RepairKind.class);
  private final Dossiers dossiers;
  private final TransactionTemplate alone;
  private final Texts texts;
  private final Clock clock;

  Repairs(
      RepairTable table, RepairRights rights, List<RepairAct> acts, Dossiers dossiers, PlatformTransactionManager manager,
      Texts texts, Clock clock) {
    this.table = table;
    this.rights = rights;
    acts.forEach(act -> this.acts.put(act.kind(), act));
    this.dossiers = dossiers;
    this.alone = new TransactionTemplate(manager);
    this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.texts = texts;
    this.clock = clock;
  }

  /** Does it and takes it back. @throws Refusal when whoever asks may not, or the wish is not whole */
  public List<RepairLine> preview(RepairWish wish) {
    check(wish);
    return wish.dossiers().stream().map(code -> tryOut(code, wish)).toList();
  }

  /**
   * Does it, or, where a second person is needed, writes it down for him.
   *
   * @throws Refusal when whoever asks may not, the wish is not whole, or it would do nothing for any of the dossiers
   */
  public Repair repair(RepairWish wish) {
    List<RepairLine> lines = preview(wish);
    if (lines.stream().noneMatch(RepairLine::done)) {
      throw Refusal.conflict("repair.nothing", lines.get(0).note());
    }
    int number = alone.execute(status -> table.insert(wish, rights.officer().id(), clock.instant()));
    if (!wish.kind().needsApproval()) {
      run(get(number), null);
    }
    return get(number);
  }

  /** @throws Refusal when whoever acts may not decide, proposed it himself, or it does not wait */
  public Repair decide(int number, boolean approved) {
    rights.requireReader();
    Repair repair = get(number);
    if (!rights.mayRepairAll(repair.dossiers())) {
      throw Refusal.forbidden("repair.forbidden", repair.dossiers().get(0));
    }
    if (approved && rights.officer().id().equals(repair.proposedBy())) {
      throw Refusal.forbidden("repair.self");
    }
    if (repair.state() != Repair.State.WAITING) {
      throw Refusal.conflict("repair.decided", String.valueOf(number));
    }
    String officer = rights.officer().id();
    alone.executeWithoutResult(status -> table.decide(number, approved, officer, clock.instant()));
    if (approved) {
      run(repair, officer);
    }
    return get(number);
  }

  /** The newest of those that whoever asks may read, at most two hundred. */
  public List<Repair> all() {
    rights.requireReader();
    return table.newest().stream().filter(rights::reads).toList();
  }

  private Repair get(int number) {
    return table.find(number).orElseThrow(() -> Refusal.notFound("repair.unknown", String.valueOf(number)));
  }

  private void check(RepairWish wish) {
    rights.require(wish);
    if (wish.step() == null && (wish.kind() == RepairKind.REASSIGN || wish.kind() == RepairKind.MOVE)) {
      throw Refusal.invalid("step", "repair.step");
    }
    if (wish.target() == null && wish.kind() == RepairKind.MOVE) {
      throw Refusal.invalid("target", "repair.target.step");
    }
  }

  private RepairLine tryOut(String code, RepairWish wish) {
    return attempt(code, () -> alone.execute(status -> {
      status.setRollbackOnly();
      return new RepairLine(code, true, apply(code, wish));
    }));
  }

  private void run(Repair repair, String approvedBy) {
    RepairWish wish = new RepairWish(repair.kind(), repair.dossiers(), repair.step(), repair.target(), repair.reason());
    List<RepairLine> stay = new ArrayList<>();
    for (String code : wish.dossiers()) {
      RepairLine line = attempt(code, () -> alone.execute(status -> {
        RepairLine done = new RepairLine(code, true, apply(code, wish));
        dossiers.note(code, fact(repair, approvedBy));
        table.done(repair.number(), done, clock.instant());
        return done;
      }));
      if (!line.done()) {
        stay.add(line);
      }
    }
    alone.executeWithoutResult(status -> stay.forEach(line -> table.done(repair.number(), line, clock.instant())));
  }

  /** What one dossier refuses holds up no other; nor does what nobody foresaw, of which the log has the stack. */
  private RepairLine attempt(String code, Supplier<RepairLine> act) {
    try {
      return act.get();
    } catch (Refusal refused) {
      return new RepairLine(code, false, texts.text(refused));
    } catch (RuntimeException failed) {
      LOG.warn("Dossier {} could not be repaired", code, failed);
      return new RepairLine(code, false, texts.text("repair.failed", code));
    }
  }

  private String apply(String code, RepairWish wish) {
    Dossier dossier = dossiers.get(code);
    if (dossier.status().isClosed() && wish.kind() == RepairKind.MOVE) {
      throw Refusal.conflict("repair.closed", code);
    }
    return acts.get(wish.kind()).apply(dossier, wish);
  }

  private NewFact fact(Repair repair, String approvedBy) {
    NewFact fact = NewFact.of(FactKind.REPAIRED, clock.instant(), repair.proposedBy()).because(repair.reason(), null)
        .with("kind", repair.kind().name()).with("repair", String.valueOf(repair.number()));
    fact = repair.step() == null ? fact : fact.with("step", repair.step());
    fact = repair.target() == null ? fact : fact.with("to", repair.target());
    return approvedBy == null ? fact : fact.with("approvedBy", approvedBy);
  }
}
