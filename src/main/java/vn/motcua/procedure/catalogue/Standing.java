package vn.motcua.procedure.catalogue;

/** How a procedure stands on a day. */
public enum Standing {

  IN_FORCE,

  /** It will be in force later. */
  COMING,

  /** It was in force, or was replaced or abolished. */
  ENDED
}
