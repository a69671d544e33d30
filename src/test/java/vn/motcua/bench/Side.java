package vn.motcua.bench;

import java.util.List;
import java.util.Map;

/** One of the two programs that are compared: the certified copy from the counter to the citizen. */
interface Side extends AutoCloseable {

  /**
   * A step of an officer.
   *
   * @param form what Tasklist submits
   * @param variables what of it the engine gets
   * @param printsSlip whether the job that prints the slip follows
   */
  record Step(String task, String role, Map<String, Object> form, Map<String, Object> variables, boolean printsSlip) {}

  List<Step> STEPS = List.of(
      new Step("Task_CheckPapers", "tiepnhan", Map.of("intakeDecision", "accept"), Map.of("intakeDecision", "accept"), false),
      new Step("Task_CollectFee", "tiepnhan", Map.of("cashReceived", true), Map.of(), true),
      new Step("Task_CertifyCopy", "thuly", Map.of("handlingDecision", "certify"), Map.of("handlingDecision", "certify"), false),
      new Step("Task_SignCertificate", "lanhdao", Map.of("signDecision", "approve"), Map.of("signDecision", "approve"), false),
      new Step("Task_SealAndNumber", "vanthu",
          Map.of("certificationNumber", "01", "certificationBook", "01/2026-SCT/BS", "sealed", true), Map.of(), false),
      new Step("Task_HandOverResult", "traketqua", Map.of("receivedBy", "applicant", "originalsReturned", true), Map.of(), false));

  String name();

  BenchDatabases.Pool pool();

  /** Starts one and returns its business key. */
  String start(int number);

  /** Finds the open task, as a list in Tasklist does; its id and its instance. */
  OpenTask find(String code, Step step, int number);

  void claim(OpenTask task, Step step, int number);

  void complete(OpenTask task, Step step, int number);

  /** Runs the job that waits in an instance. */
  void runJob(OpenTask task);

  record OpenTask(String id, String instanceId) {}

  @Override
  void close();
}
