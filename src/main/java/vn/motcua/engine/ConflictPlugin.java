package vn.motcua.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.motcua.Texts;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;
import vn.motcua.dossier.Officers;

/** How the engine takes it that two act on one dossier at once. Outermost: a conflict may show only when a command commits. */
@Component
class ConflictPlugin extends AbstractProcessEnginePlugin {

  private final Dossiers dossiers;
  private final ObjectProvider<DossierAccess> access;
  private final ObjectProvider<Officers> officers;
  private final Texts texts;

  ConflictPlugin(Dossiers dossiers, ObjectProvider<DossierAccess> access, ObjectProvider<Officers> officers, Texts texts) {
    this.dossiers = dossiers;
    this.access = access;
    this.officers = officers;
    this.texts = texts;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    List<CommandInterceptor> all = new ArrayList<>();
    all.add(new ConflictTranslation(new WhatHappened(configuration, dossiers, access, officers, texts)));
    if (configuration.getCustomPreCommandInterceptorsTxRequired() != null) {
      all.addAll(configuration.getCustomPreCommandInterceptorsTxRequired());
    }
    configuration.setCustomPreCommandInterceptorsTxRequired(all);
    configuration.setFailedJobCommandFactory(new ConflictsInJobs());
  }
}
