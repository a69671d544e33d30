package vn.motcua.engine.live;

import java.util.Locale;

/** The door through which something was put live. */
public enum Source {
  /** The program brought it. */
  JAR,
  /** A folder of the sandbox changed. */
  FOLDER,
  /** {@code scripts/deploy}, or another client of {@code /api/deployments}. */
  SCRIPT,
  /** The engine's own door: Camunda Modeler's button, or another client of the engine's REST. */
  MODELER,
  /** A decision that ends a procedure was entered. */
  ACT;

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Source of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
