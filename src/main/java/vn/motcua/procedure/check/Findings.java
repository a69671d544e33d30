package vn.motcua.procedure.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Collects what the rules find, each thing once, in the order in which it was found. */
public final class Findings {

  private final Set<Finding> all = new LinkedHashSet<>();

  /** @param where the element, or null for the file as a whole */
  public void error(String file, Element where, String rule, Object... arguments) {
    add(file, where, rule, Severity.ERROR, arguments);
  }

  /** @param where the element, or null for the file as a whole */
  public void warn(String file, Element where, String rule, Object... arguments) {
    add(file, where, rule, Severity.WARNING, arguments);
  }

  /** For what is no XML: the key and the label of a form's component, say. */
  public void add(String file, String element, String name, String rule, Severity severity, Object... arguments) {
    List<String> words = Stream.of(arguments).map(String::valueOf).toList();
    all.add(new Finding(file, element, name, rule, severity, words));
  }

  public List<Finding> all() {
    return new ArrayList<>(all);
  }

  private void add(String file, Element where, String rule, Severity severity, Object... arguments) {
    Element named = where;
    while (named != null && named.getAttribute("id").isEmpty()) {
      Node around = named.getParentNode();
      named = around instanceof Element element ? element : null;
    }
    add(file, named == null ? "" : named.getAttribute("id"), named == null ? "" : named.getAttribute("name"), rule, severity,
        arguments);
  }
}
