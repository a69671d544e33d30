package vn.motcua.web.counter;

import java.util.Arrays;
import java.util.Map;
import vn.motcua.Refusal;
import vn.motcua.procedure.Role;

/**
 * What an officer does with many dossiers at once, as values of their tasks' forms. A step takes part when its form takes just
 * these values: so a procedure drawn tomorrow is signed together with the others, and one that asks for more at its signature
 * is not.
 */
enum Act {
  /** The papers are complete (Decree 61/2018 art. 17(1)). */
  RECEIVE("receive", Role.TIEP_NHAN, Map.of("intakeDecision", "accept")),
  /** All that is owed was paid in cash (art. 22). */
  COLLECT("collect", Role.THU_PHI, Map.of("cashReceived", true)),
  /** The head agrees with what is laid before him. */
  SIGN("sign", Role.LANH_DAO, Map.of("signDecision", "approve")),
  /** The result goes to the applicant himself at the counter, with every original (art. 20). */
  RETURN("return", Role.TRA_KET_QUA, Map.of("returnWay", "counter", "receivedBy", "applicant", "originalsReturned", true));

  /** For parameters: the words of all acts that wait in a list. */
  static final String LISTED = "receive|collect|sign|return";
  /** {@link #RECEIVE} and then {@link #COLLECT} where something is owed: both or neither. */
  static final String RECEIVE_AND_COLLECT = "receiveAndCollect";

  private final String word;
  private final Role role;
  private final Map<String, Object> form;

  Act(String word, Role role, Map<String, Object> form) {
    this.word = word;
    this.role = role;
    this.form = form;
  }

  /** @throws Refusal when there is no such act */
  static Act of(String word) {
    return Arrays.stream(values()).filter(act -> act.word.equals(word)).findFirst()
        .orElseThrow(() -> Refusal.invalid("act", "counter.act.unknown", word));
  }

  /** Whose act it is. */
  Role role() {
    return role;
  }

  Map<String, Object> form() {
    return form;
  }
}
