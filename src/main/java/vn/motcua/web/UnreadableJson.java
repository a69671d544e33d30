package vn.motcua.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import vn.motcua.Refusal;

/** Says which field of a JSON body cannot be read and what belongs there. */
@Component
class UnreadableJson {

  private final Problems problems;

  UnreadableJson(Problems problems) {
    this.problems = problems;
  }

  ProblemDetail problem(Throwable unreadable) {
    for (Throwable cause = unreadable; cause != null; cause = cause.getCause()) {
      if (cause instanceof Refusal refusal) {
        return problems.of(refusal);
      }
    }
    Throwable cause = unreadable.getCause();
    if (cause instanceof StrictJson.ControlCharacter control) {
      return problems.of(HttpStatus.BAD_REQUEST, path(control), "web.json.control", path(control));
    }
    if (cause instanceof UnrecognizedPropertyException unknown) {
      return unknown(unknown);
    }
    if (cause instanceof MismatchedInputException wrong && !wrong.getPath().isEmpty()) {
      return wrongType(path(wrong), wrong.getTargetType());
    }
    if (cause instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return problems.of(HttpStatus.BAD_REQUEST, path(mapping), "web.json.invalid", path(mapping));
    }
    if (cause instanceof JsonProcessingException syntax && syntax.getLocation() != null
        && syntax.getLocation().getLineNr() > 0) {
      String line = String.valueOf(syntax.getLocation().getLineNr());
      String column = String.valueOf(syntax.getLocation().getColumnNr());
      return problems.of(HttpStatus.BAD_REQUEST, null, "web.json.syntax", line, column);
    }
    return problems.of(HttpStatus.BAD_REQUEST, null, "web.json.missing");
  }

  private ProblemDetail unknown(UnrecognizedPropertyException unknown) {
    Collection<Object> known = unknown.getKnownPropertyIds();
    String allowed = known == null ? "" : known.stream().map(Object::toString).sorted().collect(Collectors.joining(", "));
    return problems.of(HttpStatus.BAD_REQUEST, path(unknown), "web.json.unknown", path(unknown), allowed);
  }

  /** A value of the wrong type in a body, a path or a query. */
  ProblemDetail wrongType(String field, Class<?> target) {
    if (target != null && target.isEnum()) {
      String options = Arrays.stream(target.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
      return problems.of(HttpStatus.BAD_REQUEST, field, "web.json.option", field, options);
    }
    String expected = problems.text("web.json.type." + kind(target));
    return problems.of(HttpStatus.BAD_REQUEST, field, "web.json.type", field, expected);
  }

  private static String kind(Class<?> target) {
    if (target == null) {
      return "value";
    }
    if (target == Boolean.class || target == boolean.class) {
      return "boolean";
    }
    if (Number.class.isAssignableFrom(target) || target.isPrimitive()) {
      return "number";
    }
    if (target.getSimpleName().equals("LocalDate")) {
      return "date";
    }
    if (Temporal.class.isAssignableFrom(target)) {
      return "instant";
    }
    if (Collection.class.isAssignableFrom(target)) {
      return "list";
    }
    return target == String.class ? "text" : Map.class.isAssignableFrom(target) || target.isRecord() ? "object" : "value";
  }

  /** {@code papers[0].count}, as the client wrote it. */
  private static String path(JsonMappingException mapping) {
    List<JsonMappingException.Reference> references = mapping.getPath();
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }
}
