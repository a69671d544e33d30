package vn.motcua.security;

import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.Agency;
import vn.motcua.procedure.Role;

/** How people read the engine's groups, whose ids are made of codes: {@code thu-ly.H99.100}. */
@Component
class GroupNames {

  /** The engine's column. */
  private static final int MOST = 255;

  private final Texts texts;
  private final Agencies agencies;

  GroupNames(Texts texts, Agencies agencies) {
    this.texts = texts;
    this.agencies = agencies;
  }

  /** At most 255 characters; the id itself for a group that is none of ours. */
  String of(String group) {
    String name = whole(group);
    return name.length() <= MOST ? name : name.substring(0, MOST);
  }

  private String whole(String group) {
    int dot = group.indexOf('.');
    String role = dot < 0 ? group : group.substring(0, dot);
    String name = role.equals(OfficerGroups.ASSIGNERS) ? texts.text("security.group.assigners")
        : Role.of(role).map(known -> texts.text("procedure.role." + role)).orElse(null);
    if (name == null) {
      return group;
    }
    String agency = group.substring(dot + 1);
    return dot < 0 ? name : texts.text("procedure.roleOfAgency", name, agencies.find(agency).map(Agency::name).orElse(agency));
  }
}
