package vn.motcua.identity;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.motcua.Refusal;
import vn.motcua.dossier.Dossiers;

/** Gets the personal number of a child whose birth is registered (Law on civil status art. 16) and keeps it with the dossier. */
@Service
public class PersonalNumbers {

  /** Entry of the dossier under which the number is kept. */
  static final String ENTRY = "personalNumber";

  private static final String STEP = "Task_AssignNumber";

  private final Dossiers dossiers;
  private final ObjectProvider<PersonalNumberIssuer> issuers;

  PersonalNumbers(Dossiers dossiers, ObjectProvider<PersonalNumberIssuer> issuers) {
    this.dossiers = dossiers;
    this.issuers = issuers;
  }

  /**
   * Asks for the number of the child that the declaration names. A dossier that has one keeps it, however often it is asked.
   *
   * @return false when no number can be had now
   * @throws Refusal when the declaration names no child with its birth date and sex
   */
  @Transactional
  public boolean assign(String dossierCode) {
    if (dossiers.entries(dossierCode).containsKey(ENTRY)) {
      return true;
    }
    Newborn newborn = newborn(dossierCode);
    Optional<PersonalNumber> number = issuers.orderedStream().findFirst().flatMap(issuer -> issuer.issue(newborn));
    number.ifPresent(given -> dossiers.addEntries(dossierCode, STEP, Map.of(ENTRY, given.digits())));
    return number.isPresent();
  }

  private Newborn newborn(String dossierCode) {
    if (dossiers.declaration(dossierCode).get("child") instanceof Map<?, ?> child
        && child.get("fullName") instanceof String name && child.get("birthDate") instanceof String birth
        && child.get("sex") instanceof String sex) {
      return new Newborn(name, BirthDate.of(LocalDate.parse(birth)), sex);
    }
    throw Refusal.conflict("identity.newborn.unknown", dossierCode);
  }
}
