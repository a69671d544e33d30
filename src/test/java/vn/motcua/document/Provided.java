package vn.motcua.document;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.beans.factory.NoSuchBeanDefinitionException;
import org.springframework.beans.factory.ObjectProvider;

/** Beans that a context might have. */
record Provided<T>(Supplier<List<T>> beans) implements ObjectProvider<T> {

  @Override
  public T getObject() {
    return beans.get().stream().findFirst().orElseThrow(() -> new NoSuchBeanDefinitionException("none"));
  }

  @Override
  public Stream<T> orderedStream() {
    return beans.get().stream();
  }
}
