package vn.motcua.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** A set of constants in one column of text. */
final class EnumNames {

  private EnumNames() {}

  static String join(Collection<? extends Enum<?>> values) {
    return values.stream().map(Enum::name).collect(Collectors.joining(","));
  }

  /** @param names null or empty for the empty set */
  static <E extends Enum<E>> Set<E> split(Class<E> type, String names) {
    Set<E> values = EnumSet.noneOf(type);
    if (names != null && !names.isEmpty()) {
      for (String name : names.split(",")) {
        values.add(Enum.valueOf(type, name));
      }
    }
    return values;
  }
}
