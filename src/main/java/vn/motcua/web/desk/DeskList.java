package vn.motcua.web.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.motcua.dossier.Officer;
import vn.motcua.procedure.Role;

/**
 * The task lists of the desk, in the order in which they stand there. Each is made of the tasks offered to the officer's groups, and of
 * those only what may be worked on: free ones and the officer's own, unless it says otherwise.
 */
public enum DeskList {
  /** Given to the officer or taken. */
  MINE(roles(Role.values())),
  /** Free for any member of the officer's groups. */
  GROUP(roles(Role.values())),
  /** Dossiers that the counter has not accepted yet, or that another agency sent. */
  RECEIVE(roles(Role.TIEP_NHAN, Role.TRUONG_MOT_CUA)),
  /** What waits for a signature: steps whose id begins with {@code Task_Sign}. */
  SIGN(roles(Role.LANH_DAO, Role.LANH_DAO_PHONG)),
  /** Due today or on the next working day, and not late. */
  SOON(roles(Role.values())),
  /** Late and not ended; what was due first comes first. */
  LATE(roles(Role.values())),
  /** The applicant was asked for papers, and the clock stands. */
  SUPPLEMENT(roles(Role.TIEP_NHAN, Role.TRUONG_MOT_CUA, Role.THU_LY, Role.LANH_DAO)),
  /** Everything open in the agency, whoever has it: for those who may give it to somebody else. */
  AGENCY(roles(Role.LANH_DAO, Role.TRUONG_MOT_CUA));

  private final Set<Role> roles;

  DeskList(Set<Role> roles) {
    this.roles = roles;
  }

  /** How it is called in addresses and in the properties of Tasklist's filters. */
  public String mark() {
    return name().toLowerCase(Locale.ROOT);
  }

  boolean isFor(Officer officer) {
    return roles.stream().anyMatch(role -> officer.hasRole(role.code()));
  }

  static DeskList of(String mark) {
    return valueOf(mark.toUpperCase(Locale.ROOT));
  }

  /** The engine's groups whose tasks the list is made of; the empty one stands for the task itself. */
  List<String> groups(Officer officer) {
    if (this == MINE) {
      return List.of("");
    }
    Stream<String> roles = this == AGENCY ? Stream.of(Role.values()).map(Role::code) : officer.roles().stream();
    return roles.filter(role -> this != AGENCY || Role.isOfAgency(role)).sorted()
        .flatMap(role -> group(role, officer.agency())).toList();
  }

  private static Stream<String> group(String role, String agency) {
    if (!Role.isOfAgency(role)) {
      return Stream.of(role);
    }
    return agency == null ? Stream.of() : Stream.of(role + "." + agency);
  }

  private static Set<Role> roles(Role... roles) {
    return EnumSet.copyOf(List.of(roles));
  }
}
