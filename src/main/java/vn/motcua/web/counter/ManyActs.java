package vn.motcua.web.counter;

import java.util.List;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierTasks;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.TasksForAct;
import vn.motcua.fee.FeeService;

/**
 * One act on many dossiers. Each is its own transaction, through the form of its own task, so that what one refuses holds up no
 * other.
 */
@Service
class ManyActs {

  private final TasksForAct waiting;
  private final DossierTasks tasks;
  private final Dossiers dossiers;
  private final DossierAccess access;
  private final FeeService fees;
  private final TransactionOperations transactions;
  private final Texts texts;

  ManyActs(TasksForAct waiting, DossierTasks tasks, Dossiers dossiers, DossierAccess access, FeeService fees,
      TransactionOperations transactions, Texts texts) {
    this.waiting = waiting;
    this.tasks = tasks;
    this.dossiers = dossiers;
    this.access = access;
    this.fees = fees;
    this.transactions = transactions;
    this.texts = texts;
  }

  /** @param problem why it was not done, in Vietnamese; null when it was */
  record Line(String code, boolean done, String problem) {}

  /** @param act word of an {@link Act}, or {@link Act#RECEIVE_AND_COLLECT} */
  List<Line> perform(String act, List<String> codes) {
    return codes.stream().distinct().map(code -> perform(act, code)).toList();
  }

  private Line perform(String act, String code) {
    try {
      transactions.executeWithoutResult(status -> {
        Dossier dossier = dossiers.get(code);
        access.requireChange(dossier);
        if (act.equals(Act.RECEIVE_AND_COLLECT)) {
          submit(Act.RECEIVE, code);
          if (fees.account(code).owed() > 0) {
            submit(Act.COLLECT, code);
          }
        } else {
          submit(Act.of(act), code);
        }
      });
      return new Line(code, true, null);
    } catch (Refusal refused) {
      return new Line(code, false, texts.text(refused));
    } catch (OptimisticLockingFailureException overtaken) {
      return new Line(code, false, texts.text("web.problem.409"));
    }
  }

  private void submit(Act act, String code) {
    TasksForAct.Waiting task = waiting.find(code, act.form()).orElseThrow(() -> Refusal.conflict("counter.act.none", code));
    tasks.submit(code, task.key(), act.form());
  }
}
