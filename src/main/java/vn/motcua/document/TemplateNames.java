package vn.motcua.document;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Checks every name a template uses against the record that fills it, in every section, also in those that no sample data would
 * reach. Reads records by their types, so it needs no data.
 */
final class TemplateNames {

  private static final Pattern TAG = Pattern.compile("\\{\\{([{&#^/!>=]?)\\s*([^}]*?)\\s*}}");
  private static final Set<String> OF_THE_LANGUAGE = Set.of(".", "this", "-first", "-last", "-index");

  private final String template;
  private final String text;
  private final Deque<Type> scopes = new ArrayDeque<>();

  private TemplateNames(String template, String text, Class<? extends Record> data) {
    this.template = template;
    this.text = text;
    scopes.push(data);
  }

  /** @throws TemplateFault at the first name that {@code data} does not have, or value that would be printed unescaped */
  static void check(String template, String text, Class<? extends Record> data) {
    new TemplateNames(template, text, data).walk();
  }

  private void walk() {
    Matcher tag = TAG.matcher(text);
    while (tag.find()) {
      int line = 1 + (int) text.substring(0, tag.start()).chars().filter(letter -> letter == '\n').count();
      String name = tag.group(2);
      switch (tag.group(1)) {
        case "" -> typeOf(name, line);
        case "#" -> scopes.push(insideOf(typeOf(name, line)));
        case "^" -> {
          typeOf(name, line);
          scopes.push(scopes.peek());
        }
        case "/" -> scopes.pop();
        case "!" -> { /* A remark for whoever edits the template. */ }
        default -> throw new TemplateFault(template, line, "\"" + tag.group()
            + "\" is not allowed: values are always escaped and a template stands alone; use {{" + name + "}}");
      }
    }
  }

  private Type insideOf(Type type) {
    if (type instanceof ParameterizedType list && list.getRawType() instanceof Class<?> raw
        && Collection.class.isAssignableFrom(raw)) {
      return list.getActualTypeArguments()[0];
    }
    return type instanceof Class<?> plain && plain.isRecord() ? type : scopes.peek();
  }

  private Type typeOf(String name, int line) {
    if (OF_THE_LANGUAGE.contains(name)) {
      return String.class;
    }
    String[] parts = name.split("\\.");
    for (Type scope : scopes) {
      Type found = component(scope, parts[0]);
      for (int part = 1; found != null && part < parts.length; part++) {
        found = component(found, parts[part]);
      }
      if (found != null) {
        return found;
      }
    }
    throw new TemplateFault(template, line, "no field \"" + name + "\"; the fields here are " + known());
  }

  private static Type component(Type scope, String name) {
    if (!(scope instanceof Class<?> record) || !record.isRecord()) {
      return null;
    }
    return Arrays.stream(record.getRecordComponents()).filter(component -> component.getName().equals(name))
        .map(RecordComponent::getGenericType).findFirst().orElse(null);
  }

  private List<String> known() {
    return scopes.stream().distinct().filter(scope -> scope instanceof Class<?> record && record.isRecord())
        .flatMap(scope -> Arrays.stream(((Class<?>) scope).getRecordComponents())).map(RecordComponent::getName)
        .distinct().collect(Collectors.toList());
  }
}
