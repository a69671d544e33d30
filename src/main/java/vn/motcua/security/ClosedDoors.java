package vn.motcua.security;

import java.util.List;
import java.util.regex.Pattern;

/** Doors of the platform that stay shut for everybody, logged in or not. */
final class ClosedDoors {

  private static final List<Pattern> CLOSED = List.of(
      // makes the first administrator without asking for a log-in
      Pattern.compile("/camunda/api/admin/setup(/.*)?"),
      Pattern.compile("/camunda/app/admin/[^/]+/setup(/.*)?"),
      // tries a password of somebody else without the limit by address
      Pattern.compile("/(camunda/api/engine|engine-rest)(/.*)?/identity/verify/?"));

  private ClosedDoors() {}

  static boolean contains(String path) {
    return CLOSED.stream().anyMatch(door -> door.matcher(path).matches());
  }
}
