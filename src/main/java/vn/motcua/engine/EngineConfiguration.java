package vn.motcua.engine;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.TaskManager;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.motcua.Texts;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Receptions;
import vn.motcua.dossier.Segments;
import vn.motcua.dossier.Substitutes;
import vn.motcua.procedure.FormValidator;

/** How the engine is told about dossiers. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

  @Bean
  Clock systemClock() {
    return new EngineClock(ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  @Bean
  Texts texts() {
    return new Texts();
  }

  @Bean
  DossierForms dossierForms(CurrentOfficer currentOfficer, Receptions receptions, Dossiers dossiers) {
    return new DossierForms(
        new DeployedForms(), new SubmittedValues(), new FormValidator(new FeelConditions()), new ReceptionReader(currentOfficer),
        receptions, dossiers);
  }

  @Bean
  ProcessEnginePlugin dossierPlugin(
      DossierForms forms, Dossiers dossiers, Segments segments, Substitutes substitutes, LiveDiagrams diagrams,
      CurrentOfficer currentOfficer, Clock clock, Texts texts) {
    TaskTrace trace = new TaskTrace(dossiers, substitutes, currentOfficer, clock);
    DossierParseListener listener = new DossierParseListener(forms, trace, dossiers);
    return new AbstractProcessEnginePlugin() {
      @Override
      public void preInit(ProcessEngineConfigurationImpl configuration) {
        configuration.setCustomPostBPMNParseListeners(
            with(configuration.getCustomPostBPMNParseListeners(), listener, new SegmentListener(segments), new ParseRelease()));
        configuration.setHistoryEventProducer(new HistoryFromMemory());
        configuration.setEnableDefaultDbHistoryEventHandler(false);
        configuration.setCustomHistoryEventHandlers(
            with(configuration.getCustomHistoryEventHandlers(), new VariableGuard(), new HistoryWithFewReads()));
        configuration.setCustomIncidentHandlers(with(configuration.getCustomIncidentHandlers(), new FailedJobIncidents()));
        configuration.setCustomPostDeployers(with(configuration.getCustomPostDeployers(), new ProcedureIndex(diagrams)));
        configuration.setCustomSessionFactories(with(configuration.getCustomSessionFactories(),
            new Replaced<>(FormSubmissions.class, FormSubmissions::new),
            new Replaced<>(DbEntityManager.class, () -> new EntitiesAsTheyCome(configuration.getIdGenerator(),
                Context.getCommandContext().getSession(PersistenceSession.class))),
            new Replaced<>(ProcessDefinitionManager.class, DefinitionsInMemory::new),
            new Replaced<>(TaskManager.class, DrawnTasks::new),
            new Replaced<>(ExecutionManager.class, WholeInstances::new),
            new Replaced<>(VariableInstanceManager.class, NoVariablesOfTasks::new)));
        configuration.setCustomPreCommandInterceptorsTxRequired(with(
            configuration.getCustomPreCommandInterceptorsTxRequired(), new RefusalTranslation(texts), new FormsOnly(configuration)));
        configuration.setStandaloneTasksEnabled(false);
      }
    };
  }

  @SafeVarargs
  private static <T> List<T> with(List<? extends T> present, T... added) {
    List<T> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
    all.addAll(List.of(added));
    return all;
  }
}
