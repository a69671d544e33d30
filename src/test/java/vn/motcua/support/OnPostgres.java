package vn.motcua.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.ContextCustomizerFactories;

/**
 * Runs a {@link CentreTest} on PostgreSQL, laid out as production is: {@code motcua_owner} migrates, {@code motcua_app} runs. One
 * server serves the whole test run; every context has a database of its own.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@ContextCustomizerFactories(PostgresCustomizers.class)
public @interface OnPostgres {}
