package vn.motcua.support;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.boot.test.util.TestPropertyValues;

/** Gives a context annotated with {@link OnPostgres} a fresh database. Equal for all of them, so that they share one context. */
class PostgresCustomizers implements ContextCustomizerFactory {

  @Override
  public ContextCustomizer createContextCustomizer(Class<?> test, List<ContextConfigurationAttributes> attributes) {
    return TestContextAnnotationUtils.hasAnnotation(test, OnPostgres.class) ? new FreshDatabase() : null;
  }

  private record FreshDatabase() implements ContextCustomizer {

    @Override
    public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
      PostgresServer.Database database = PostgresServer.running().newDatabase();
      TestPropertyValues.of(database.settings()).applyTo(context);
    }
  }
}
