package vn.motcua.dossier;

import java.util.Set;

/**
 * Who acts. {@code agency} is null for province-wide roles.
 *
 * @param roles role codes such as {@code tiep-nhan}, without the agency
 */
public record Officer(String id, String name, String agency, Set<String> roles) {

  /** The program itself, when a timer or a job acts. */
  public static final Officer SYSTEM = new Officer("system", "system", null, Set.of());

  public boolean hasRole(String role) {
    return roles.contains(role);
  }
}
