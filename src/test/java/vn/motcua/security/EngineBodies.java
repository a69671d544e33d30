package vn.motcua.security;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies for the engine's REST, made from the classes it reads them into, with what a stranger would put there. */
final class EngineBodies {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DEEPEST = 4;

  /** Queries by these find what was asked for; every other property of a query is left out, so that it finds all. */
  private final Map<String, String> values;

  /** @param values by the name of a property, such as {@code processInstanceId} */
  EngineBodies(Map<String, String> values) {
    this.values = values;
  }

  Object of(Type type) {
    return type == null ? null : of(JSON.constructType(type), "", 0);
  }

  private Object of(JavaType type, String name, int depth) {
    if (type.isContainerType() && type.getContentType() != null) {
      return type.isMapLikeType() ? Map.of() : List.of(of(type.getContentType(), singular(name), depth + 1));
    }
    Class<?> raw = type.getRawClass();
    if (raw == String.class || raw == Object.class) {
      return values.getOrDefault(name, "x");
    }
    if (raw == boolean.class || raw == Boolean.class) {
      return true;
    }
    if (raw.isPrimitive() || Number.class.isAssignableFrom(raw)) {
      return 1;
    }
    return raw.getPackageName().startsWith("org.camunda") && depth < DEEPEST ? object(type, depth) : null;
  }

  private Map<String, Object> object(JavaType type, int depth) {
    Map<String, Object> object = new LinkedHashMap<>();
    boolean query = type.getRawClass().getSimpleName().contains("Query");
    for (BeanPropertyDefinition property : JSON.getDeserializationConfig().introspect(type).findProperties()) {
      boolean known = values.containsKey(property.getName()) || values.containsKey(singular(property.getName()));
      if (property.couldDeserialize() && property.getPrimaryType() != null && (!query || known)) {
        Object value = of(property.getPrimaryType(), property.getName(), depth + 1);
        if (value != null) {
          object.put(property.getName(), value);
        }
      }
    }
    return object;
  }

  private static String singular(String name) {
    return name.endsWith("s") ? name.substring(0, name.length() - 1) : name;
  }
}
