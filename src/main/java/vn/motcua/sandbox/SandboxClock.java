package vn.motcua.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * This node's view of the sandbox's time. Every change goes through the one row in the database; what a node shows is that
 * row, never older than the last look at it, and never earlier than what the node has shown before.
 */
class SandboxClock {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxClock.class);

  private final ClockStore store;
  private final EngineTime engineTime;
  private final InstantSource realTime;
  private ClockState state;

  /** Reads the row, or writes {@code first} where there is none, and sets the engine's time. */
  SandboxClock(ClockStore store, EngineTime engineTime, InstantSource realTime, ClockState first) {
    this.store = store;
    this.engineTime = engineTime;
    this.realTime = realTime;
    apply(store.createOrRead(first));
    LOG.info("The sandbox's clock stands at {}", now());
  }

  synchronized Instant now() {
    return state.at(realTime.instant());
  }

  synchronized ClockState state() {
    return state;
  }

  /** Looks at the database and takes over what another node did. */
  ClockState look() {
    store.read().ifPresent(this::apply);
    return state();
  }

  /** Stands still from now on. Only who holds the {@link WalkLock} may call this and the next three. */
  Instant freeze() {
    look();
    Instant now = now();
    change(state().frozenAt(now));
    return now;
  }

  /** Moves the standing clock forward; an instant that is not ahead changes nothing. */
  void stepTo(Instant instant) {
    if (instant.isAfter(now())) {
      change(state().frozenAt(instant));
    }
  }

  /** Runs on from where it stands. */
  void runOn() {
    change(state().runningOn(now(), realTime.instant()));
  }

  void markSeeded() {
    change(state().afterSeeding());
  }

  /** Writes down where the clock is, before this node stops. */
  void rememberNow() {
    store.livedUntil(now());
  }

  private void change(ClockState next) {
    if (!store.replace(next)) {
      throw new IllegalStateException("The sandbox's clock was changed by somebody who does not hold its lock");
    }
    apply(next);
  }

  private synchronized void apply(ClockState next) {
    if (state != null && next.version() < state.version()) {
      return;
    }
    state = next;
    if (next.frozen()) {
      engineTime.standStillAt(next.frozenAt());
    } else {
      Instant realNow = realTime.instant();
      engineTime.runWithOffset(next.at(realNow).toEpochMilli() - realNow.toEpochMilli());
    }
  }
}
