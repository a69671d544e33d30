package vn.motcua.lateness;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.motcua.Refusal;

/** What may be owed of late dossiers and of those that will be, each by the task that waits for it. */
enum Owed {
  ANSWER("Task_AnswerDueSoon"), DECISION("Task_DecideExtension"), APOLOGY("Task_SignApology"),
  EXPLANATION("Task_ExplainLateness"), CONCLUSION("Task_ReadExplanation"), NOTICE("Task_SignLateAgain"),
  FOLLOW_UP("Task_FollowLateAgain");

  private static final Map<String, Owed> BY_TASK =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Owed::task, Function.identity()));

  private final String task;

  Owed(String task) {
    this.task = task;
  }

  String task() {
    return task;
  }

  static Owed of(String task) {
    return BY_TASK.get(task);
  }

  /** The tasks of one kind, or of all when none is named. */
  static Set<String> tasks(String kind) {
    if (kind == null) {
      return BY_TASK.keySet();
    }
    return Set.of(Arrays.stream(values()).filter(owed -> owed.name().equals(kind)).findFirst()
        .orElseThrow(() -> Refusal.invalid("kind", "lateness.kind", kind)).task());
  }
}
