package vn.motcua.engine.live;

import java.lang.module.ModuleDescriptor.Version;

/**
 * The version of the program that runs.
 *
 * @param text as its jar says; {@link #UNPACKED} when it runs from classes, which is neither older nor newer than any other
 */
record ProgramVersion(String text) {

  static final String UNPACKED = "dev";

  static ProgramVersion of(Class<?> main) {
    String jar = main.getPackage().getImplementationVersion();
    return new ProgramVersion(jar == null ? UNPACKED : jar);
  }

  /** @param other null or blank where nobody knows */
  boolean isOlderThan(String other) {
    return isNumbered(text) && isNumbered(other) && Version.parse(text).compareTo(Version.parse(other)) < 0;
  }

  private static boolean isNumbered(String version) {
    return version != null && !version.isEmpty() && Character.isDigit(version.charAt(0));
  }
}
