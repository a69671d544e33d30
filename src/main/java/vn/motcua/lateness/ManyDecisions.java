package vn.motcua.lateness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.DossierTasks;
import vn.motcua.dossier.Dossiers;

/**
 * One act on many dossiers: a cause that they share, an outage or an absence, is written once. Each dossier is its own transaction,
 * through the form of its own task, so that what one refuses holds up no other and every one gets its own documents and numbers.
 */
@Service
class ManyDecisions {

  private final DossierTasks tasks;
  private final Dossiers dossiers;
  private final DossierAccess access;
  private final TransactionOperations transactions;
  private final Texts texts;

  ManyDecisions(
      DossierTasks tasks, Dossiers dossiers, DossierAccess access, TransactionOperations transactions, Texts texts) {
    this.tasks = tasks;
    this.dossiers = dossiers;
    this.access = access;
    this.transactions = transactions;
    this.texts = texts;
  }

  /** What is decided. */
  enum Act {
    APPROVE, REFUSE, SIGN, EXPLAIN, ACCEPT, SEND_BACK, NOTIFY
  }

  /**
   * The cause, once; what an act needs of it, its form says.
   *
   * @param causeClass key of a {@link vn.motcua.dossier.DelayCause}, or null
   * @param days working days, or null
   */
  record Cause(String causeClass, String reason, String measure, Integer days) {}

  /** @param problem why it was not done, in Vietnamese; null when it was */
  record Line(String code, boolean done, String problem) {}

  List<Line> decide(List<String> codes, Act act, Cause cause) {
    return codes.stream().distinct().map(code -> decide(code, act, cause)).toList();
  }

  private Line decide(String code, Act act, Cause cause) {
    try {
      transactions.executeWithoutResult(status -> {
        access.requireChange(dossiers.get(code));
        tasks.submit(code, owed(act).task(), form(act, cause));
      });
      return new Line(code, true, null);
    } catch (Refusal refused) {
      return new Line(code, false, texts.text(refused));
    }
  }

  private static Owed owed(Act act) {
    return switch (act) {
      case APPROVE, REFUSE -> Owed.DECISION;
      case SIGN -> Owed.APOLOGY;
      case EXPLAIN -> Owed.EXPLANATION;
      case ACCEPT, SEND_BACK -> Owed.CONCLUSION;
      case NOTIFY -> Owed.NOTICE;
    };
  }

  private static Map<String, Object> form(Act act, Cause cause) {
    Map<String, Object> form = new HashMap<>();
    switch (act) {
      case APPROVE -> put(form, "extensionDecision", "approve", "extensionDays", cause.days(), "extensionReason", cause.reason());
      case REFUSE -> put(form, "extensionDecision", "refuse", "extensionRefusal", cause.reason());
      case SIGN -> put(form, "apologyCause", cause.causeClass(), "apologyReason", cause.reason(), "apologyMeasure",
          cause.measure(), "apologyDays", cause.days());
      case EXPLAIN -> put(form, "causeClass", cause.causeClass(), "explanation", cause.reason(), "remedy", cause.measure());
      case ACCEPT -> put(form, "explanationDecision", "accept", "conclusion", cause.reason(), "measures", cause.measure());
      case SEND_BACK -> put(form, "explanationDecision", "sendBack", "conclusion", cause.reason());
      default -> put(form, "againSigned", true);
    }
    return form;
  }

  private static void put(Map<String, Object> form, Object... keysAndValues) {
    for (int each = 0; each < keysAndValues.length; each += 2) {
      if (keysAndValues[each + 1] != null) {
        form.put((String) keysAndValues[each], keysAndValues[each + 1]);
      }
    }
  }
}
