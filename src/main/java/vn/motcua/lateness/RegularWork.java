package vn.motcua.lateness;

/** Something that is to be done once a night or once a month, by one node. */
interface RegularWork {

  /**
   * Does what is due now, if no other node has done it or does it.
   *
   * @return whether this call did something
   */
  boolean round();
}
