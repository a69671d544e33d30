package vn.motcua.engine;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import vn.motcua.Texts;

/** No script runs, whatever languages a library on the class path brings. */
class NoScripts implements ScriptEngineResolver {

  /** Whoever asks for all languages at once. */
  private static final String FACTORIES = "*";

  private final Texts texts = new Texts();

  @Override
  public void addScriptEngineFactory(ScriptEngineFactory factory) {
    throw refused(FACTORIES);
  }

  @Override
  public ScriptEngineManager getScriptEngineManager() {
    throw refused(FACTORIES);
  }

  @Override
  public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
    throw refused(language);
  }

  private ProcessEngineException refused(String language) {
    return new ProcessEngineException(texts.text("security.script.refused", language));
  }
}
