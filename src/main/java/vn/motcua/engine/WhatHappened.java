package vn.motcua.engine;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricProcessInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.HistoricTaskInstanceEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.springframework.beans.factory.ObjectProvider;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.Dossier;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officer;
import vn.motcua.dossier.Officers;

/** Says in one sentence who did what to a task that somebody else was about to work on. */
class WhatHappened {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm, dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

  private final ProcessEngineConfigurationImpl engine;
  private final Dossiers dossiers;
  private final ObjectProvider<DossierAccess> access;
  private final ObjectProvider<Officers> officers;
  private final Texts texts;

  WhatHappened(
      ProcessEngineConfigurationImpl engine, Dossiers dossiers, ObjectProvider<DossierAccess> access,
      ObjectProvider<Officers> officers, Texts texts) {
    this.engine = engine;
    this.dossiers = dossiers;
    this.access = access;
    this.officers = officers;
    this.texts = texts;
  }

  /** What the committed state says, to whoever may read the dossier; empty for everybody else and for a task that never was. */
  Optional<String> toTask(String taskId) {
    return told(taskId, false);
  }

  /** The same of a task that is over; empty while it is open. */
  Optional<String> toEndedTask(String taskId) {
    return told(taskId, true);
  }

  private Optional<String> told(String taskId, boolean onlyEnded) {
    Command<Optional<String>> read = command -> command.runWithoutAuthorization(() -> sentence(command, taskId, onlyEnded));
    return taskId == null ? Optional.empty() : engine.getCommandExecutorTxRequiresNew().execute(read);
  }

  private Optional<String> sentence(CommandContext command, String taskId, boolean onlyEnded) {
    HistoricTaskInstanceEntity task = command.getHistoricTaskInstanceManager().findHistoricTaskInstanceById(taskId);
    if (task == null || onlyEnded && task.getEndTime() == null) {
      return Optional.empty();
    }
    HistoricProcessInstanceEntity instance =
        command.getHistoricProcessInstanceManager().findHistoricProcessInstance(task.getRootProcessInstanceId());
    Optional<Dossier> dossier = instance == null ? Optional.empty() : dossiers.find(instance.getBusinessKey());
    return dossier.filter(this::isReadable).map(found -> sentence(task, found));
  }

  private String sentence(HistoricTaskInstanceEntity task, Dossier dossier) {
    String status = texts.text("dossier.status." + dossier.status().code());
    if (task.getEndTime() == null) {
      return task.getAssignee() == null ? texts.text("engine.lost.changed", task.getName(), dossier.code(), status)
          : texts.text("engine.lost.claimed", task.getName(), dossier.code(), name(task.getAssignee()));
    }
    if (TaskEntity.DELETE_REASON_COMPLETED.equals(task.getDeleteReason()) && task.getAssignee() != null) {
      return texts.text("engine.lost.done", task.getName(), dossier.code(), name(task.getAssignee()), at(task.getEndTime()));
    }
    return texts.text("engine.lost.gone", task.getName(), dossier.code(), at(task.getEndTime()), status);
  }

  private boolean isReadable(Dossier dossier) {
    try {
      access.getObject().requireRead(dossier);
      return true;
    } catch (Refusal foreign) {
      return false;
    }
  }

  private String name(String officer) {
    return officers.getObject().find(officer).map(Officer::name).orElse(officer);
  }

  private static String at(Date time) {
    return TIME.format(time.toInstant());
  }
}
