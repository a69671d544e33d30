package vn.motcua.engine;

import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Expressions see variables, {@code execution} and {@code task}, the beans of {@link DiagramBeans}, and nothing else. The
 * engine's own resolvers reach every bean and, through reflection, the whole machine, also from a stored task filter.
 */
class DiagramExpressions extends SpringExpressionManager {

  private final DiagramBeans diagramBeans;

  DiagramExpressions(ApplicationContext context, DiagramBeans diagramBeans) {
    super(context);
    this.diagramBeans = diagramBeans;
  }

  @Override
  protected ELResolver createElResolver() {
    CompositeELResolver resolver = new CompositeELResolver();
    resolver.add(new VariableScopeElResolver());
    resolver.add(new VariableContextElResolver());
    resolver.add(new DiagramElResolver(diagramBeans));
    return resolver;
  }
}
