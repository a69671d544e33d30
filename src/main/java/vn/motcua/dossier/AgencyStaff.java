package vn.motcua.dossier;

import java.util.List;

/** Who works where. */
public interface AgencyStaff {

  /** User ids of the officers of an agency who have a role and have not left, in order of their ids. */
  List<String> active(String role, String agency);
}
