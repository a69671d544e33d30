package vn.motcua.engine;

import java.beans.FeatureDescriptor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ExpressionFactory;
import org.springframework.aop.support.AopUtils;
import vn.motcua.Texts;

/**
 * The last resolver: finds the beans a diagram may call and calls them; reads a few harmless things of {@code execution}
 * and {@code task}; refuses every other property and every other call.
 */
class DiagramElResolver extends ELResolver {

  private static final Map<String, Function<DelegateExecution, Object>> OF_EXECUTION = Map.of(
      "id", DelegateExecution::getId,
      "processInstanceId", DelegateExecution::getProcessInstanceId,
      "processBusinessKey", DelegateExecution::getProcessBusinessKey,
      "businessKey", DelegateExecution::getBusinessKey,
      "processDefinitionId", DelegateExecution::getProcessDefinitionId,
      "currentActivityId", DelegateExecution::getCurrentActivityId,
      "currentActivityName", DelegateExecution::getCurrentActivityName);
  private static final Map<String, Function<DelegateTask, Object>> OF_TASK = Map.of(
      "id", DelegateTask::getId,
      "name", DelegateTask::getName,
      "assignee", DelegateTask::getAssignee,
      "taskDefinitionKey", DelegateTask::getTaskDefinitionKey,
      "dueDate", DelegateTask::getDueDate,
      "createTime", DelegateTask::getCreateTime);
  private static final Set<String> READS_VARIABLE = Set.of("getVariable", "hasVariable");

  private final DiagramBeans beans;
  private final Texts texts = new Texts();

  DiagramElResolver(DiagramBeans beans) {
    this.beans = beans;
  }

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    if (base == null) {
      Object bean = beans.find(String.valueOf(property));
      context.setPropertyResolved(bean != null);
      return bean;
    }
    context.setPropertyResolved(true);
    return property(base, String.valueOf(property));
  }

  private Object property(Object base, String name) {
    if (base instanceof DelegateExecution execution && OF_EXECUTION.containsKey(name)) {
      return OF_EXECUTION.get(name).apply(execution);
    }
    if (base instanceof DelegateTask task && OF_TASK.containsKey(name)) {
      return OF_TASK.get(name).apply(task);
    }
    throw refused(name);
  }

  @Override
  public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
    context.setPropertyResolved(true);
    String name = String.valueOf(method);
    if (base != null && beans.isCallable(base)) {
      return call(context, base, name, arguments);
    }
    if (base instanceof VariableScope scope && READS_VARIABLE.contains(name) && arguments.length == 1) {
      String variable = String.valueOf(arguments[0]);
      return name.equals("getVariable") ? scope.getVariable(variable) : scope.hasVariable(variable);
    }
    if (base instanceof BaseDelegateExecution || base instanceof DelegateTask) {
      String property = name.startsWith("get") && name.length() > 3 && arguments.length == 0
          ? Character.toLowerCase(name.charAt(3)) + name.substring(4) : name;
      return property(base, property);
    }
    throw refused(name);
  }

  private Object call(ELContext context, Object bean, String name, Object[] arguments) {
    Method method = Arrays.stream(AopUtils.getTargetClass(bean).getMethods())
        .filter(found -> found.getName().equals(name) && found.getParameterCount() == arguments.length)
        .filter(found -> found.getDeclaringClass() != Object.class && !Modifier.isStatic(found.getModifiers()))
        .filter(found -> !found.isBridge())
        .findFirst().orElseThrow(() -> refused(name));
    ExpressionFactory factory = (ExpressionFactory) context.getContext(ExpressionFactory.class);
    Object[] coerced = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      Class<?> type = method.getParameterTypes()[i];
      coerced[i] = type.isInstance(arguments[i]) ? arguments[i] : factory.coerceToType(arguments[i], type);
    }
    try {
      // Delegates are package-private classes with public methods.
      Method invocable = AopUtils.selectInvocableMethod(method, bean.getClass());
      invocable.setAccessible(true);
      return invocable.invoke(bean, coerced);
    } catch (InvocationTargetException failed) {
      throw failed.getCause() instanceof RuntimeException cause ? cause : new ELException(failed.getCause());
    } catch (IllegalAccessException impossible) {
      throw new ELException(impossible);
    }
  }

  private ELException refused(String name) {
    return new ELException(texts.text("security.expression.refused", name));
  }

  @Override
  public Class<?> getType(ELContext context, Object base, Object property) {
    return Object.class;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    throw refused(String.valueOf(property));
  }

  @Override
  public boolean isReadOnly(ELContext context, Object base, Object property) {
    return true;
  }

  @Override
  public Iterator<FeatureDescriptor> getFeatureDescriptors(ELContext context, Object base) {
    return Collections.emptyIterator();
  }

  @Override
  public Class<?> getCommonPropertyType(ELContext context, Object base) {
    return Object.class;
  }
}
