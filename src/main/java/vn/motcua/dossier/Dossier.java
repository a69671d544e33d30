package vn.motcua.dossier;

import java.time.Instant;
import java.time.LocalDate;
import vn.motcua.clock.Channel;
import vn.motcua.clock.ClockRules;
import vn.motcua.clock.DueDates;

/**
 * One request (hồ sơ). Persons, declaration, papers and facts are read beside it, by its code.
 *
 * @param definitionKey key of the diagram it runs on
 * @param caseKey which variant (trường hợp) of the procedure
 * @param feeDecision id of the decision table with the fee in force at reception, or null
 * @param rules the clock rules in force at reception
 * @param receivedAt when it was handed in
 * @param trackingKey sixteen random characters that open the citizen's page
 * @param dueOriginal ngày hẹn trả gốc, null before acceptance
 * @param version grows with every change; two writers never both win
 */
public record Dossier(
    String code, String procedureCode, String procedureName, String definitionKey, String caseKey, String caseName,
    DossierStatus status, Channel channel, String receivingAgency, String competentAgency, ClockRules rules, String feeDecision,
    Instant receivedAt, String trackingKey, Instant dueOriginal, Instant dueStatutory, Instant dueCurrent, boolean provisional,
    boolean late, String instanceId, int version) {

  /** The day whose law the dossier stands under. */
  public LocalDate receptionDay() {
    return LocalDate.ofInstant(receivedAt, DossierRepository.ZONE);
  }

  Dossier boundTo(String instance) {
    return new Dossier(code, procedureCode, procedureName, definitionKey, caseKey, caseName, status, channel, receivingAgency,
        competentAgency, rules, feeDecision, receivedAt, trackingKey, dueOriginal, dueStatutory, dueCurrent, provisional, late,
        instance, version);
  }

  Dossier dated(DueDates due, boolean nowLate) {
    return new Dossier(code, procedureCode, procedureName, definitionKey, caseKey, caseName, status, channel, receivingAgency,
        competentAgency, rules, feeDecision, receivedAt, trackingKey, dueOriginal, due.statutory(), due.current(),
        due.provisional(), nowLate, instanceId, version + 1);
  }
}
