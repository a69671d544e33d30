package vn.motcua.web;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Writes what nobody expected into the log under an id that the client gets too. Only classes and stack frames are written:
 * the message of an exception may quote a name, a number or a whole request.
 */
@Component
class Incidents {

  private static final Logger LOG = LoggerFactory.getLogger(Incidents.class);

  /** @param where method and pattern of the request, never its values */
  String record(String where, Throwable cause) {
    String id = UUID.randomUUID().toString();
    LOG.error("Incident {} at {}; search for this id when a user quotes it", id, where, withoutMessages(cause));
    return id;
  }

  private static Throwable withoutMessages(Throwable cause) {
    return withoutMessages(cause, Collections.newSetFromMap(new IdentityHashMap<>()));
  }

  private static Throwable withoutMessages(Throwable cause, Set<Throwable> seen) {
    if (cause == null || !seen.add(cause)) {
      return null;
    }
    return new Silent(cause, withoutMessages(cause.getCause(), seen));
  }

  /** Stands for another exception in the log: its class and frames, not its words. */
  private static final class Silent extends Throwable {

    private static final long serialVersionUID = 1L;

    Silent(Throwable original, Throwable cause) {
      super(original.getClass().getName(), cause, false, true);
      setStackTrace(original.getStackTrace());
    }

    @Override
    public String toString() {
      return getMessage();
    }
  }
}
