package vn.motcua;

import java.util.Set;
import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Starts the one-stop centre. The law's clock is read in Viet Nam's zone whatever the server is set to. */
@SpringBootApplication
public class MotCuaApplication {

  private static final Set<String> PROFILES = Set.of("sandbox", "production");

  public static void main(String[] arguments) {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    SpringApplication application = new SpringApplication(MotCuaApplication.class);
    application.addInitializers(MotCuaApplication::requireProfile);
    application.run(arguments);
  }

  /** Exactly one of the two: a server with a sandbox's doors open would be neither. */
  private static void requireProfile(ConfigurableApplicationContext context) {
    long chosen = Set.of(context.getEnvironment().getActiveProfiles()).stream().filter(PROFILES::contains).count();
    if (chosen != 1) {
      throw new NoProfileException();
    }
  }
}
