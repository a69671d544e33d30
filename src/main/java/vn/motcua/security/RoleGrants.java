package vn.motcua.security;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.AUTHORIZATION;
import static org.camunda.bpm.engine.authorization.Resources.BATCH;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.TASK;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import vn.motcua.procedure.Role;

/**
 * What each role may do in the engine: the whole table. Rights on single tasks are not here, they come with the task
 * (AgencyAuthorizationProvider); nobody may write filters, because a filter carries expressions; nobody may delete a
 * deployment, because its dossiers would go with it.
 */
final class RoleGrants {

  private static final String ANY = "*";

  /** @param resourceId a web application's name, or every one */
  record Grant(String group, Resource resource, String resourceId, Permission... permissions) {}

  private RoleGrants() {}

  static List<Grant> all() {
    List<Grant> grants = new ArrayList<>();
    for (Role role : Role.values()) {
      if (role.isOfAgency()) {
        grants.addAll(ofAgency(role.code()));
      }
    }
    grants.add(new Grant("tiep-nhan", PROCESS_INSTANCE, ANY, CREATE));
    grants.addAll(reader("kiem-soat"));
    // Its tasks are dossiers late again, which it follows beside the head (Decree 61/2018 art. 19(9)).
    grants.add(new Grant("kiem-soat", APPLICATION, "tasklist", ACCESS));
    grants.add(new Grant("kiem-soat", FILTER, ANY, READ));
    grants.addAll(reader("giam-sat"));
    // The board of the own agency stands there; what else is on its pages asks for rights that a head has not.
    grants.add(new Grant("lanh-dao", APPLICATION, "cockpit", ACCESS));
    grants.addAll(designer());
    grants.addAll(administrator());
    return grants;
  }

  private static List<Grant> ofAgency(String role) {
    boolean receives = role.equals(Role.TIEP_NHAN.code());
    Permission[] onDefinitions = receives ? new Permission[] {READ, CREATE_INSTANCE} : new Permission[] {READ};
    return List.of(
        new Grant(role, APPLICATION, "tasklist", ACCESS),
        new Grant(role, PROCESS_DEFINITION, ANY, onDefinitions),
        new Grant(role, FILTER, ANY, READ),
        // So that a task's head names its officer and its groups instead of their codes.
        new Grant(role, USER, ANY, READ),
        new Grant(role, GROUP, ANY, READ));
  }

  private static List<Grant> reader(String role) {
    return List.of(
        new Grant(role, APPLICATION, "cockpit", ACCESS),
        new Grant(role, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_TASK, READ_HISTORY),
        new Grant(role, PROCESS_INSTANCE, ANY, READ),
        new Grant(role, TASK, ANY, READ),
        new Grant(role, DECISION_DEFINITION, ANY, READ, READ_HISTORY),
        new Grant(role, DECISION_REQUIREMENTS_DEFINITION, ANY, READ),
        new Grant(role, DEPLOYMENT, ANY, READ),
        new Grant(role, BATCH, ANY, READ),
        new Grant(role, USER, ANY, READ),
        new Grant(role, GROUP, ANY, READ));
  }

  private static List<Grant> designer() {
    return List.of(
        new Grant("thiet-ke", APPLICATION, "cockpit", ACCESS),
        new Grant("thiet-ke", DEPLOYMENT, ANY, CREATE, READ),
        new Grant("thiet-ke", PROCESS_DEFINITION, ANY, READ),
        new Grant("thiet-ke", DECISION_DEFINITION, ANY, READ),
        new Grant("thiet-ke", DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
  }

  /** Accounts, roles and passwords are changed through our own doors, which keep the table of officers true. */
  private static List<Grant> administrator() {
    return List.of(
        new Grant("quan-tri", APPLICATION, "admin", ACCESS),
        new Grant("quan-tri", USER, ANY, READ),
        new Grant("quan-tri", GROUP, ANY, READ),
        new Grant("quan-tri", AUTHORIZATION, ANY, READ));
  }
}
