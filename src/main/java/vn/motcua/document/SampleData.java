package vn.motcua.document;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** Records with every section filled and with every section empty: what the templates are tried with at start. */
final class SampleData {

  private static final String ANY = "x";

  private SampleData() {}

  static List<Record> of(Class<? extends Record> type) {
    return List.of(make(type, true), make(type, false));
  }

  private static Record make(Class<?> type, boolean full) {
    RecordComponent[] parts = type.getRecordComponents();
    Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
    Object[] values = Arrays.stream(parts).map(part -> value(part.getGenericType(), full)).toArray();
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return (Record) constructor.newInstance(values);
    } catch (ReflectiveOperationException fault) {
      throw new IllegalStateException("No sample of " + type.getName() + " can be made: " + fault.getMessage(), fault);
    }
  }

  private static Object value(Type type, boolean full) {
    if (type instanceof ParameterizedType list) {
      return full ? List.of(value(list.getActualTypeArguments()[0], true)) : List.of();
    }
    if (type == String.class) {
      return full ? ANY : null;
    }
    if (type == boolean.class) {
      return full;
    }
    if (type instanceof Class<?> record && record.isRecord()) {
      return make(record, full);
    }
    throw new IllegalStateException("A template's record may hold texts, yes or no, lists and records, not " + type);
  }
}
