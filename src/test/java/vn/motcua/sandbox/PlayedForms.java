package vn.motcua.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;

/** Fills forms as the sandbox's officers do, for plays of our own; each form is read once. */
public final class PlayedForms {

  private static final String ANY_TEXT = "Đã kiểm tra đầy đủ theo quy định.";

  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, JsonNode> forms = new ConcurrentHashMap<>();

  /** @param key what the form is remembered by */
  public VariableMap fill(String key, Supplier<InputStream> form, LocalDate today, Map<String, Object> answers) {
    JsonNode schema = forms.computeIfAbsent(key, any -> read(form));
    VariableMap variables = Variables.createVariables();
    new FormFiller(ANY_TEXT, today).fill(schema, answers).forEach((name, value) -> {
      if (value instanceof Map || value instanceof Iterable) {
        variables.putValueTyped(name, SpinValues.jsonValue(written(value)).create());
      } else {
        variables.putValue(name, value);
      }
    });
    return variables;
  }

  private String written(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private JsonNode read(Supplier<InputStream> form) {
    try (InputStream content = form.get()) {
      return json.readTree(content);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
