package vn.motcua.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * What a diagram may call: every bean that is a {@link JavaDelegate}, and the beans {@code clock} and {@code agency}.
 * The beans are fetched when they are first called, because the engine is built before most of them.
 */
@Component
class DiagramBeans {

  private static final List<String> NOT_DELEGATES = List.of("clock", "agency");

  private final ApplicationContext context;
  private final Map<String, Object> called = new ConcurrentHashMap<>();

  DiagramBeans(ApplicationContext context) {
    this.context = context;
  }

  Set<String> names() {
    Set<String> names = new HashSet<>(List.of(context.getBeanNamesForType(JavaDelegate.class, true, false)));
    NOT_DELEGATES.stream().filter(context::containsBean).forEach(names::add);
    return names;
  }

  /** @return null when there is no such bean, or when diagrams may not call it */
  Object find(String name) {
    Object known = called.get(name);
    if (known != null) {
      return known;
    }
    boolean allowed = context.containsBean(name)
        && (NOT_DELEGATES.contains(name) || context.isTypeMatch(name, JavaDelegate.class));
    if (!allowed) {
      return null;
    }
    Object bean = context.getBean(name);
    called.put(name, bean);
    return bean;
  }

  /** True for the very object that one of the names stands for. */
  boolean isCallable(Object object) {
    return called.values().stream().anyMatch(bean -> bean == object);
  }
}
