package vn.motcua.identity;

/**
 * What a population register answers.
 *
 * @param entry null unless found
 */
public record LookUpResult(Status status, RegisterEntry entry) {

  /** UNAVAILABLE: no connection, no licence, over quota, timeout. The counter goes on by hand (legal facts 6.2). */
  public enum Status { FOUND, NOT_FOUND, UNAVAILABLE }

  public LookUpResult {
    if ((entry != null) != (status == Status.FOUND)) {
      throw new IllegalArgumentException("An entry comes with FOUND and only with it, not with " + status);
    }
  }

  public static LookUpResult found(RegisterEntry entry) {
    return new LookUpResult(Status.FOUND, entry);
  }

  public static LookUpResult notFound() {
    return new LookUpResult(Status.NOT_FOUND, null);
  }

  public static LookUpResult unavailable() {
    return new LookUpResult(Status.UNAVAILABLE, null);
  }
}
