package vn.motcua.engine;

import java.util.Set;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractPatchVariablesCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractRemoveVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AbstractSetVariableCmd;
import org.camunda.bpm.engine.impl.cmd.AddCommentCmd;
import org.camunda.bpm.engine.impl.cmd.CreateAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskBpmnErrorCmd;
import org.camunda.bpm.engine.impl.cmd.HandleTaskEscalationCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SaveAttachmentCmd;
import org.camunda.bpm.engine.impl.cmd.SetAnnotationForIncidentCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceAtActivitiesCmd;
import org.camunda.bpm.engine.impl.cmd.StartProcessInstanceCmd;
import org.camunda.bpm.engine.impl.cmd.UpdateCommentCmd;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import vn.motcua.Refusal;

/**
 * What an officer types or decides passes through a form. The engine has other doors that would keep free text in its own
 * tables (comments, attachments), change what a form decided (variables), or end a step past its form (errors,
 * escalations); they are shut for officers, while the program itself may still use them.
 */
class FormsOnly extends CommandInterceptor {

  private static final Set<Class<?>> TEXTS = Set.of(
      AddCommentCmd.class, UpdateCommentCmd.class, CreateAttachmentCmd.class, SaveAttachmentCmd.class,
      SetAnnotationForIncidentCmd.class);
  private static final Set<Class<?>> VARIABLES = Set.of(
      AbstractSetVariableCmd.class, AbstractPatchVariablesCmd.class, AbstractRemoveVariableCmd.class);
  private static final Set<Class<?>> ENDS = Set.of(
      HandleTaskBpmnErrorCmd.class, HandleTaskEscalationCmd.class, ResolveTaskCmd.class);
  private static final Set<Class<?>> STARTS = Set.of(
      StartProcessInstanceCmd.class, StartProcessInstanceAtActivitiesCmd.class);

  private final ProcessEngineConfigurationImpl configuration;

  FormsOnly(ProcessEngineConfigurationImpl configuration) {
    this.configuration = configuration;
  }

  @Override
  public <T> T execute(Command<T> command) {
    String key = shut(command);
    if (key != null && isOfficer()) {
      throw Refusal.forbidden(key);
    }
    return next.execute(command);
  }

  private static String shut(Command<?> command) {
    if (isOneOf(TEXTS, command)) {
      return "engine.door.text";
    }
    if (isOneOf(VARIABLES, command)) {
      return "engine.door.variables";
    }
    if (isOneOf(ENDS, command)) {
      return "engine.door.end";
    }
    return isOneOf(STARTS, command) ? "engine.door.start" : null;
  }

  private static boolean isOneOf(Set<Class<?>> doors, Command<?> command) {
    return doors.stream().anyMatch(door -> door.isInstance(command));
  }

  private boolean isOfficer() {
    Authentication authentication = configuration.getIdentityService().getCurrentAuthentication();
    return authentication != null && authentication.getUserId() != null;
  }
}
