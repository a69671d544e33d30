package vn.motcua.procedure.check;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The part of the expression language that a diagram may use:
 *
 * <pre>
 * expression := unary { operator unary } [ '?' expression ':' expression ]
 * unary      := { '!' | 'not' | '-' | 'empty' } primary
 * primary    := literal | '(' expression ')' | variable | bean | bean '.' method '(' arguments ')' | known '.' property
 * arguments  := [ argument { ',' argument } ]          argument := literal | 'execution' | 'task'
 * </pre>
 */
final class ExpressionGrammar {

  private static final Set<String> EXECUTION_PROPERTIES = Set.of(
      "id", "processInstanceId", "processBusinessKey", "businessKey", "processDefinitionId",
      "currentActivityId", "currentActivityName");
  private static final Set<String> TASK_PROPERTIES = Set.of(
      "id", "name", "assignee", "taskDefinitionKey", "dueDate", "createTime");
  /** Methods that Java gives every object; when they are called, the engine refuses them too. */
  private static final Set<String> OF_EVERY_OBJECT =
      Set.of("getClass", "hashCode", "equals", "toString", "notify", "notifyAll", "wait");
  private static final Pattern OPENING = Pattern.compile("[#$]\\{");
  private static final Pattern BLANK = Pattern.compile("\\s*");
  private static final Pattern LITERAL = Pattern.compile(
      "'[^'\\\\]*(?:\\\\.[^'\\\\]*)*'|\"[^\"\\\\]*(?:\\\\.[^\"\\\\]*)*\"|\\d+(?:\\.\\d+)?|(?:true|false|null)\\b");
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
  private static final Pattern OPERATOR = Pattern.compile(
      "==|!=|<=|>=|&&|\\|\\||<|>|\\+|-|\\*|/|%|(?:and|or|eq|ne|lt|gt|le|ge|div|mod)\\b");
  private static final Pattern PREFIX = Pattern.compile("!|-|(?:not|empty)\\b");

  private final Set<String> variables;
  private final Set<String> beans;

  /** Why a text is refused: the id of the rule and what it names. */
  record Fault(String rule, Object... arguments) {}

  ExpressionGrammar(Set<String> variables, Set<String> beans) {
    this.variables = variables;
    this.beans = beans;
  }

  boolean isBean(String text) {
    Matcher bean = Pattern.compile("[#$]\\{\\s*(\\w+)\\s*}").matcher(text.strip());
    return bean.matches() && beans.contains(bean.group(1));
  }

  String beanNames() {
    return String.join(", ", new TreeSet<>(beans));
  }

  /** @return the first thing in the text that must not be there; empty for a text without expressions */
  Optional<Fault> fault(String text) {
    Matcher opening = OPENING.matcher(text);
    int from = 0;
    while (opening.find(from)) {
      Reader reader = new Reader(text, opening.end());
      try {
        reader.expression(0);
        reader.expect("}");
      } catch (Refused refused) {
        return Optional.of(refused.fault);
      }
      from = reader.at;
    }
    return Optional.empty();
  }

  private static final class Refused extends RuntimeException {

    private final transient Fault fault;

    private Refused(Fault fault) {
      super(fault.rule(), null, false, false);
      this.fault = fault;
    }
  }

  private final class Reader {

    private static final int DEEPEST = 30;

    private final String text;
    private int at;

    private Reader(String text, int at) {
      this.text = text;
      this.at = at;
    }

    private void expression(int depth) {
      if (depth > DEEPEST) {
        throw unreadable();
      }
      unary(depth);
      while (take(OPERATOR) != null) {
        unary(depth);
      }
      if (takes("?")) {
        expression(depth + 1);
        expect(":");
        expression(depth + 1);
      }
    }

    private void unary(int depth) {
      while (take(PREFIX) != null) {
        continue;
      }
      if (takes("(")) {
        expression(depth + 1);
        expect(")");
      } else if (take(LITERAL) == null) {
        name();
      }
    }

    private void name() {
      String name = take(NAME);
      if (name == null) {
        throw unreadable();
      }
      if (takes(".")) {
        member(name);
      } else if (looksAt("(") || !variables.contains(name) && !beans.contains(name)) {
        throw new Refused(new Fault("expression-undeclared", name));
      }
      if (looksAt(".") || looksAt("[") || looksAt("(")) {
        throw new Refused(new Fault("expression-chained", name));
      }
    }

    private void member(String owner) {
      String member = take(NAME);
      if (member == null) {
        throw unreadable();
      }
      if (beans.contains(owner) && !OF_EVERY_OBJECT.contains(member) && takes("(")) {
        arguments();
        return;
      }
      boolean known = owner.equals("execution") && EXECUTION_PROPERTIES.contains(member)
          || owner.equals("task") && TASK_PROPERTIES.contains(member);
      if (!known || looksAt("(")) {
        throw new Refused(new Fault("expression-member", owner + "." + member, beanNames()));
      }
    }

    private void arguments() {
      if (takes(")")) {
        return;
      }
      do {
        take(Pattern.compile("-"));
        if (take(LITERAL) == null) {
          String name = take(NAME);
          if (!"execution".equals(name) && !"task".equals(name)) {
            throw new Refused(new Fault("expression-argument", name == null ? "" : name));
          }
        }
      } while (takes(","));
      expect(")");
    }

    private void expect(String symbol) {
      if (!takes(symbol)) {
        throw unreadable();
      }
    }

    private boolean takes(String symbol) {
      boolean there = looksAt(symbol);
      at += there ? symbol.length() : 0;
      return there;
    }

    private boolean looksAt(String symbol) {
      take(BLANK);
      return text.startsWith(symbol, at);
    }

    private String take(Pattern pattern) {
      if (pattern != BLANK) {
        take(BLANK);
      }
      Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
      if (!matcher.lookingAt()) {
        return null;
      }
      at = matcher.end();
      return matcher.group();
    }

    private Refused unreadable() {
      return new Refused(new Fault("expression-unreadable", at + 1));
    }
  }
}
