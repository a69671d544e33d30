package vn.motcua.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import vn.motcua.MotCuaApplication;
import vn.motcua.lateness.AuditCheck;

/**
 * A test of the whole centre with the sandbox's province, job executor off, clock pushed by {@link Centre}. On H2 by default; a
 * subclass annotated with {@link OnPostgres} runs the same tests on PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = MotCuaApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({TestProvince.class, Centre.class, DiagramCoverage.class, TestGateway.class, TestPost.class, AuditCheck.class})
public @interface CentreTest {}
