package vn.motcua.support;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.motcua.clock.CalendarImport;
import vn.motcua.identity.EmbeddedRegister;
import vn.motcua.security.AgencyImport;
import vn.motcua.security.OfficerImport;

/** The province of the sandbox, brought into a test database through the imports that an administrator uses. */
@Component
@Import({NumberSwitch.class, TestSigningKey.class})
class TestProvince implements ApplicationRunner {

  static final String PASSWORD = "SaoMai-2026!";

  private final AgencyImport agencies;
  private final OfficerImport officers;
  private final CalendarImport calendars;
  private final EmbeddedRegister register;

  TestProvince(AgencyImport agencies, OfficerImport officers, CalendarImport calendars, EmbeddedRegister register) {
    this.agencies = agencies;
    this.officers = officers;
    this.calendars = calendars;
    this.register = register;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    agencies.run(text("agencies.csv"), false);
    officers.runKeepingPasswords(text("officers.csv").lines()
        .map(line -> line + "," + (line.startsWith("id,") ? "password" : PASSWORD)).collect(Collectors.joining("\n")));
    calendars.apply(text("hours.csv"), "system", "test");
    register.importCsv(new StringReader(citizens()));
  }

  /** The register holds no telephone and no e-mail. */
  private static String citizens() {
    return text("citizens.csv").lines().map(line -> line.substring(0, line.lastIndexOf(',', line.lastIndexOf(',') - 1)))
        .collect(Collectors.joining("\n"));
  }

  private static String text(String file) {
    try {
      return new ClassPathResource("sandbox/" + file).getContentAsString(StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
