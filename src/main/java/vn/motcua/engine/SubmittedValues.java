package vn.motcua.engine;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.json.SpinJsonNode;

/** A submission as plain Java values: what Tasklist sends as Json becomes maps and lists again. */
class SubmittedValues {

  private static final TypeReference<Object> ANYTHING = new TypeReference<>() {};

  private final ObjectMapper json = new ObjectMapper();

  Map<String, Object> plain(VariableMap submitted) {
    Map<String, Object> values = new LinkedHashMap<>();
    submitted.keySet().forEach(key -> values.put(key, plain(submitted.get(key))));
    return values;
  }

  private Object plain(Object value) {
    return value instanceof SpinJsonNode node ? json.convertValue(node.unwrap(), ANYTHING) : value;
  }
}
