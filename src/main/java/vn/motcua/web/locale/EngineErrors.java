package vn.motcua.web.locale;

import java.util.List;
import java.util.MissingResourceException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;

/**
 * What the engine answers in English, said in Vietnamese with what to do next. A sentence of ours passes, without what the engine
 * and its REST put before it.
 */
@Component
class EngineErrors {

  private static final Pattern BEFORE_A_RULE = Pattern.compile("^(?:(?:Cannot (?:instantiate process definition|submit task form"
      + "|complete task|resolve task|claim task|create instance) \\S*"
      + "|[\\w.$]+(?:Exception|Error)"
      + "|Exception while invoking \\w+"
      + "|Error while evaluating expression: .*?\\. Cause): )+");
  /** Every sentence of ours has a letter beyond ASCII; the engine's own messages have none. */
  private static final Pattern VIETNAMESE = Pattern.compile("[\u00C0-\u1EF9]");
  private static final Pattern DEPLOYMENT = Pattern.compile(".*/deployment(/.*)?");

  private record Rule(Pattern pattern, String key) {

    static Rule of(String pattern, String key) {
      return new Rule(Pattern.compile(pattern, Pattern.CASE_INSENSITIVE), key);
    }
  }

  /** The first that is found in a message decides. */
  private static final List<Rule> RULES = List.of(
      Rule.of("already claimed by someone else", "claimed"),
      Rule.of("updated by another transaction concurrently|OptimisticLocking|deadlock", "concurrent"),
      Rule.of("does not have (?:'|one of the following permissions|any of)|Required admin authenticated", "forbidden"),
      Rule.of("authenticated user password is not valid", "oldPassword"),
      Rule.of("password does not match policy|password policy", "passwordPolicy"),
      Rule.of("process definition .*is suspended|suspended process definition", "procedureSuspended"),
      Rule.of("is suspended", "suspended"),
      Rule.of("(?:exists?|there exist) .*related process instances|process instances? .*still running", "stillUsed"),
      Rule.of("no deployed process definition|process definition with .*does not exist", "procedureGone"),
      Rule.of("task is null|no matching task|task with id .*does not exist|no task found|cannot find task", "taskGone"),
      Rule.of("filter .*does not exist|no (?:matching )?filter|filter is null", "filterGone"),
      Rule.of("process instance with id .*does not exist|no matching (?:historic )?process instance|execution is null"
          + "|execution .*(?:doesn't|does not) exist|processInstance is null", "instanceGone"),
      Rule.of("no job found|job with id .*does not exist|job is null", "jobGone"),
      Rule.of("incident .*(?:does not exist|is null)", "incidentGone"),
      Rule.of("user is null|user with id .*does not exist", "userGone"),
      Rule.of("variable instance with id .*does not exist|no variable", "variableGone"),
      Rule.of("cannot set query parameter|invalid date|cannot (?:parse|convert).*date", "query"),
      Rule.of("invalid combination of variable type|unsupported value type|cannot (?:put|set|create|update) .*variable"
          + "|converting value .*to type", "variable"),
      Rule.of("already exists|unique index|duplicate key", "exists"),
      Rule.of("value too long|column size", "tooLong"));

  private final Texts texts = new Texts();

  /**
   * @param path of the request below the web applications, such as {@code /camunda/api/engine/engine/default/task/x/claim}
   * @param status of the answer, 400 or above
   * @param message what the engine says; may be null
   * @return a sentence that an officer can act on, never empty
   */
  String sentence(String path, int status, String message) {
    String rest = message == null ? "" : BEFORE_A_RULE.matcher(message).replaceFirst("");
    if (VIETNAMESE.matcher(rest).find()) {
      return rest;
    }
    for (Rule rule : RULES) {
      Matcher found = rule.pattern().matcher(rest);
      if (found.find()) {
        return texts.text("locale.engine." + rule.key());
      }
    }
    // Whoever deploys must learn what is wrong with the diagram, in the engine's own words.
    if (!rest.isBlank() && status < 500 | rest.startsWith("ENGINE-09") && DEPLOYMENT.matcher(path).matches()) {
      return texts.text("locale.engine.deployment", rest);
    }
    return texts.text("locale.engine." + fallback(status));
  }

  /**
   * @param kind {@code permission} or {@code resource}
   * @param name as the engine names it, such as {@code UPDATE_TASK} or {@code Group membership}; may be empty
   * @return the word for it; for a name that nobody foresaw one that fits all
   */
  String word(String kind, String name) {
    try {
      return texts.text("locale." + kind + "." + name.replace(' ', '-'));
    } catch (MissingResourceException unforeseen) {
      return texts.text("locale." + kind + ".other");
    }
  }

  private static String fallback(int status) {
    return switch (status) {
      case 401 -> "session";
      case 403 -> "forbidden";
      case 404 -> "gone";
      default -> status < 500 ? "invalid" : "failed";
    };
  }
}
