package vn.motcua;

/**
 * A request that a rule refuses. It names a sentence of the message files by key; the sentence says, in Vietnamese, what
 * happened, to which thing, and what to do. {@link #getMessage()} is for logs: the key and the field,
 * without arguments, because those may be what somebody typed.
 */
public class Refusal extends RuntimeException {

  private final Kind kind;
  private final String field;
  private final String key;
  private final transient Object[] arguments;

  /** How the outside world is told: each kind is one HTTP status. */
  public enum Kind { INVALID, NOT_FOUND, FORBIDDEN, CONFLICT }

  private Refusal(Kind kind, String field, String key, Object... arguments) {
    super(key + (field == null ? "" : " at field " + field));
    this.kind = kind;
    this.field = field;
    this.key = key;
    this.arguments = arguments;
  }

  /** The value of one field breaks a rule; {@code field} is the path a client used, such as {@code applicant.fullName}. */
  public static Refusal invalid(String field, String key, Object... arguments) {
    return new Refusal(Kind.INVALID, field, key, arguments);
  }

  public static Refusal notFound(String key, Object... arguments) {
    return new Refusal(Kind.NOT_FOUND, null, key, arguments);
  }

  public static Refusal forbidden(String key, Object... arguments) {
    return new Refusal(Kind.FORBIDDEN, null, key, arguments);
  }

  /** The thing is not in a state in which this may be done. */
  public static Refusal conflict(String key, Object... arguments) {
    return new Refusal(Kind.CONFLICT, null, key, arguments);
  }

  public Kind kind() {
    return kind;
  }

  /** The field at fault, or null when no single field is. */
  public String field() {
    return field;
  }

  public String key() {
    return key;
  }

  public Object[] arguments() {
    return arguments.clone();
  }
}
