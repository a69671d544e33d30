package vn.motcua.security;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Groups;
import vn.motcua.dossier.Officer;
import vn.motcua.procedure.Role;

/** The engine's groups that follow from an officer's agency and roles. */
final class OfficerGroups {

  /** Those who hand out the tasks of an agency: one group, so that a task needs one row for all of its leaders. */
  static final String ASSIGNERS = "phan-cong";

  private OfficerGroups() {}

  static List<String> of(Officer officer) {
    List<String> groups = new ArrayList<>();
    for (String role : officer.roles().stream().sorted().toList()) {
      groups.add(role);
      if (Role.isOfAgency(role) && officer.agency() != null) {
        groups.add(role + "." + officer.agency());
      }
    }
    boolean leads = officer.hasRole(Role.LANH_DAO.code()) || officer.hasRole(Role.TRUONG_MOT_CUA.code());
    if (officer.agency() != null && leads) {
      groups.add(ASSIGNERS + "." + officer.agency());
    }
    if (officer.hasRole(Role.QUAN_TRI.code())) {
      // The engine's page for a first administrator stays shut while this group has a member. We grant the group nothing.
      groups.add(Groups.CAMUNDA_ADMIN);
    }
    return groups;
  }
}
