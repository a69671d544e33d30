package vn.motcua.dossier;

import java.util.Map;

/** Starts a dossier on its diagram through the same door as the start form. */
public interface ProcedureStarter {

  /**
   * @param definitionId the version of the diagram that is in force on the day of reception
   * @param form the values of its start form, by key
   * @return code of the new dossier
   * @throws vn.motcua.Refusal naming the field that breaks a rule
   */
  String start(String definitionId, ReceptionOrigin origin, Map<String, Object> form);

  /** {@link #start} for a dossier that ended on paper: its form is checked and kept, and nothing runs. */
  String keep(String definitionId, ReceptionOrigin origin, Map<String, Object> form);

  /** Runs the newest version of a diagram for a dossier that has none. */
  void run(String definitionKey, String code);
}
