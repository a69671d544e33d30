package vn.motcua.procedure.check;

import java.util.Set;

/** Looks at a procedure folder for one kind of mistake. It holds no state and knows no engine. */
public interface Rule {

  /** The ids of everything it may find. */
  Set<String> ids();

  void look(Subject subject, Findings findings);
}
