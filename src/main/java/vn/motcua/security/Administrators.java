package vn.motcua.security;

import org.springframework.stereotype.Component;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.procedure.Role;

/** For doors that only an administrator (quan-tri) may open: imports of agencies, officers and calendars. */
@Component
public class Administrators {

  private final CurrentOfficer current;

  Administrators(CurrentOfficer current) {
    this.current = current;
  }

  /** @throws Refusal forbidden, for everybody who is not an administrator, the program itself included */
  public void require() {
    if (!current.get().hasRole(Role.QUAN_TRI.code())) {
      throw Refusal.forbidden("security.administratorOnly");
    }
  }
}
