package vn.motcua.lateness;

/** Something that is to be done regularly, by one node; every node looks each minute whether it is due. */
public interface RegularWork {

  /**
   * Does what is due now, if no other node has done it or does it.
   *
   * @return whether this call did something
   */
  boolean round();
}
