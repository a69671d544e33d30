package vn.motcua.sandbox;

import java.io.StringReader;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.motcua.clock.CalendarImport;
import vn.motcua.dossier.Officer;
import vn.motcua.identity.EmbeddedRegister;
import vn.motcua.security.AgencyImport;
import vn.motcua.security.ImportReport;
import vn.motcua.security.OfficerImport;

/** Brings the province in through the imports that an administrator uses. */
@Component
@Profile("sandbox")
class ImportedProvince implements ProvinceRegistry {

  private static final String REASON = "sandbox";

  private final AgencyImport agencies;
  private final OfficerImport officers;
  private final CalendarImport calendars;
  private final EmbeddedRegister register;

  ImportedProvince(AgencyImport agencies, OfficerImport officers, CalendarImport calendars, EmbeddedRegister register) {
    this.agencies = agencies;
    this.officers = officers;
    this.calendars = calendars;
    this.register = register;
  }

  @Override
  public void agencies(String csv) {
    requireApplied(agencies.run(csv, false));
  }

  @Override
  public void officers(String csv) {
    requireApplied(officers.runKeepingPasswords(csv));
  }

  @Override
  public void hours(String csv) {
    calendars.apply(csv, Officer.SYSTEM.id(), REASON);
  }

  @Override
  public void citizens(String csv) {
    register.importCsv(new StringReader(csv));
  }

  private static void requireApplied(ImportReport report) {
    if (!report.applied()) {
      throw new IllegalStateException("A file of the sandbox's province is refused: " + report.faults());
    }
  }
}
