package vn.motcua.security;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;

/** Who am I, passwords, and the import of agencies and officers. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
class AccessController {

  private final CurrentOfficer current;
  private final Passwords passwords;
  private final AgencyImport agencies;
  private final OfficerImport officers;
  private final Administrators administrators;
  private final Texts texts = new Texts();

  record NewPassword(String old, @JsonProperty("new") String next) {}

  record Me(String id, String name, String agency, List<String> roles) {}

  AccessController(CurrentOfficer current, Passwords passwords, AgencyImport agencies, OfficerImport officers,
      Administrators administrators) {
    this.current = current;
    this.passwords = passwords;
    this.agencies = agencies;
    this.officers = officers;
    this.administrators = administrators;
  }

  @GetMapping("/me")
  Me me() {
    Officer officer = current.get();
    return new Me(officer.id(), officer.name(), officer.agency(), officer.roles().stream().sorted().toList());
  }

  @PostMapping(path = "/password", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> changePassword(@RequestBody NewPassword request) {
    passwords.changeOwn(needed(request.old(), "old"), needed(request.next(), "new"));
    return ResponseEntity.noContent().build();
  }

  /** An administrator sets a password that must be changed at the next log-in. */
  @PostMapping(path = "/officers/{id}/password", consumes = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Void> resetPassword(@PathVariable String id, @RequestBody NewPassword request) {
    administrators.require();
    passwords.reset(id, needed(request.next(), "new"));
    return ResponseEntity.noContent().build();
  }

  @PostMapping(path = "/agencies/import", consumes = "text/csv")
  ResponseEntity<?> importAgencies(@RequestBody byte[] csv, @RequestParam(defaultValue = "true") boolean preview) {
    administrators.require();
    return answer(agencies.run(text(csv), preview), preview);
  }

  @PostMapping(path = "/officers/import", consumes = "text/csv")
  ResponseEntity<?> importOfficers(@RequestBody byte[] csv, @RequestParam(defaultValue = "true") boolean preview) {
    administrators.require();
    return answer(officers.run(text(csv), preview), preview);
  }

  private ResponseEntity<?> answer(ImportReport report, boolean preview) {
    if (preview || report.isFaultless()) {
      return ResponseEntity.ok(report);
    }
    String title = texts.text("security.import.refused", report.faults().size());
    return ResponseEntity.badRequest().contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(Map.of("title", title, "status", 400, "faults", report.faults()));
  }

  private static String text(byte[] csv) {
    return new String(csv, StandardCharsets.UTF_8);
  }

  private static String needed(String value, String field) {
    if (value == null || value.isEmpty()) {
      throw Refusal.invalid(field, "security.password.empty");
    }
    return value;
  }
}
