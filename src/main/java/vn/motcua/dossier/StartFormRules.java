package vn.motcua.dossier;

/** The rules of the form with which a dossier was handed in, for values that are put right later. */
public interface StartFormRules {

  /**
   * @param field path of a text, date or choice of the form, such as {@code applicant.fullName}
   * @return the value as the form would keep it; null for an optional one that is removed
   * @throws vn.motcua.Refusal when the form has no such field, or would not take the value
   */
  String check(Dossier dossier, String field, String value);
}
