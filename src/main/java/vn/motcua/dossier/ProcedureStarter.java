package vn.motcua.dossier;

import java.util.Map;

/** Starts a dossier on its diagram through the same door as the start form. */
public interface ProcedureStarter {

  /**
   * @param definitionKey diagram of the procedure
   * @param form the values of its start form, by key
   * @return code of the new dossier
   * @throws vn.motcua.Refusal naming the field that breaks a rule
   */
  String start(String definitionKey, ReceptionOrigin origin, Map<String, Object> form);
}
