package vn.motcua.engine;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.SimpleBeanDefinitionRegistry;
import org.springframework.context.annotation.AnnotationBeanNameGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.core.type.MethodMetadata;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.stereotype.Component;

/** The names that diagrams may call, read from the classes alone: what {@link DiagramBeans} answers once everything runs. */
final class DelegateNames {

  private DelegateNames() {}

  static Set<String> find() {
    Set<String> names = new TreeSet<>(List.of("clock", "agency"));
    ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AssignableTypeFilter(JavaDelegate.class));
    scanner.findCandidateComponents("vn.motcua").stream().filter(DelegateNames::isComponent).forEach(found -> names.add(
        AnnotationBeanNameGenerator.INSTANCE.generateBeanName(found, new SimpleBeanDefinitionRegistry())));
    scanner.resetFilters(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
    scanner.findCandidateComponents("vn.motcua").forEach(found -> addMethods(found, names));
    return names;
  }

  private static boolean isComponent(BeanDefinition found) {
    return ((AnnotatedBeanDefinition) found).getMetadata().isAnnotated(Component.class.getName());
  }

  private static void addMethods(BeanDefinition configuration, Set<String> names) {
    AnnotationMetadata metadata = ((AnnotatedBeanDefinition) configuration).getMetadata();
    for (MethodMetadata method : metadata.getAnnotatedMethods(Bean.class.getName())) {
      if (method.getReturnTypeName().equals(JavaDelegate.class.getName())) {
        names.add(method.getMethodName());
      }
    }
  }
}
