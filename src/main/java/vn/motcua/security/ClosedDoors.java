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
      Pattern.compile("/(camunda/api/engine|engine-rest)(/.*)?/identity/verify/?"),
      // whoever may not run a job is refused, and the refusal counts as a failure of the job: after three it never runs again
      Pattern.compile("/(camunda/api/engine|engine-rest)(/.*)?/job/[^/]+/execute/?"));

  private ClosedDoors() {}

  static boolean contains(String path) {
    return CLOSED.stream().anyMatch(door -> door.matcher(path).matches());
  }
}
