package vn.motcua.procedure.check;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import vn.motcua.Refusal;
import vn.motcua.clock.Term;
import vn.motcua.procedure.xml.XmlTree;

/** How diagrams ask the clock for dates. */
final class Timers {

  private static final String QUOTED = "'[^']*'|\"[^\"]*\"";
  /** A step of another agency names what that agency does behind its limit. */
  private static final Pattern ASKS = Pattern.compile("\\s*[#$]\\{\\s*clock\\.(\\w+)\\(\\s*execution\\s*(?:,\\s*(" + QUOTED
      + "))?\\s*(?:,\\s*(?:" + QUOTED + ")\\s*)?\\)\\s*}\\s*");

  private Timers() {}

  /** One question to the clock: its method and, quoted, the limit that it names. */
  record Question(String method, String limit) {}

  /** @return empty for what does not ask the clock, such as a fixed date */
  static Optional<Question> question(String text) {
    Matcher matcher = ASKS.matcher(text);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String quoted = matcher.group(2);
    return Optional.of(new Question(matcher.group(1), quoted == null ? null : quoted.substring(1, quoted.length() - 1)));
  }

  /** What dates a timer event, when it is a timer that the clock dates. */
  static Optional<Question> question(Element event) {
    return Scope.definition(event, "timerEventDefinition")
        .flatMap(definition -> XmlTree.children(definition, "timeDate").stream().findFirst())
        .flatMap(date -> question(Xml.ownText(date)));
  }

  static boolean isTimer(Element event) {
    return Scope.definition(event, "timerEventDefinition").isPresent();
  }

  /** A term, or empty when the text is none. */
  static Optional<Term> term(String text) {
    try {
      return Optional.of(Term.parse(text));
    } catch (Refusal unreadable) {
      return Optional.empty();
    }
  }

  /** Name of the message that an event waits for; empty when it waits for none. */
  static String message(Diagram diagram, Element event) {
    return Scope.definition(event, "messageEventDefinition")
        .flatMap(definition -> diagram.element(Names.local(definition.getAttribute("messageRef"))))
        .map(message -> message.getAttribute("name")).orElse("");
  }

  /** The diagram that a call activity calls; empty for anything else. */
  static String called(Element node) {
    return Scope.is(node, "callActivity") ? node.getAttribute("calledElement") : "";
  }

  static List<Element> calls(ProcessModel process, String diagram) {
    return process.elements("callActivity").stream().filter(call -> called(call).equals(diagram)).toList();
  }
}
