package vn.motcua.identity;

import java.util.Optional;

/** Who gives a newborn its personal number: the population database (CSDL quốc gia về dân cư), or what stands in for it. */
public interface PersonalNumberIssuer {

  /**
   * Gives a number that nobody has. Answers, never throws for a database that is down.
   *
   * @return empty when no number can be had now; the birth is registered all the same and the number follows
   */
  Optional<PersonalNumber> issue(Newborn newborn);
}
