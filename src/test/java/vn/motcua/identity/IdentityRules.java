package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.when;

import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.motcua.dossier.Person;
import vn.motcua.fee.TestDossiers;
import vn.motcua.procedure.Procedure;
import vn.motcua.support.TestDatabase;

/** Look-ups on a database with two persons in the register. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
abstract class IdentityRules {

  static final String HEADING = "personalNumber,fullName,birthDate,sex,address\n";
  static final String HOA = "000180123456";
  static final String TAM = "000055000001";
  static final Instant NOW = Instant.parse("2026-10-12T02:10:00Z");

  private final TestDatabase.Kind kind;
  int count;
  String code;
  IdentityContext context;
  IdentityService identity;
  EmbeddedRegister register;

  IdentityRules(TestDatabase.Kind kind) {
    this.kind = kind;
  }

  @BeforeAll
  void start() throws Exception {
    context = new IdentityContext(kind);
    identity = context.bean(IdentityService.class);
    register = context.bean(EmbeddedRegister.class);
    int imported = register.importCsv(new StringReader("\uFEFF" + HEADING
        + HOA + ",Trần Thị Hoà,1980-05-02,F,\"Thôn 1, xã Mẫu\"\n" + TAM + ",Lê Văn Tám,1955,M,\n"));
    assertThat(imported).isEqualTo(2);
  }

  @AfterAll
  void stop() throws Exception {
    context.close();
  }

  @BeforeEach
  void newDossier() {
    code = "H99.100-261012-" + ++count;
    when(context.dossiers().get(code)).thenReturn(TestDossiers.receivedAt(code, NOW));
    context.registerIsEmbedded();
    context.proceduresAsk(Procedure.USUAL_IDENTITY_FIELDS);
  }

  IdentityReason notFound(String number) {
    declared(person("Trần Thị Hoà", number, null, null));
    assertThat(identity.lookUp(code)).isEqualTo(IdentityOutcome.NOT_FOUND);
    List<IdentityResult> results = identity.results(code);
    return results.get(results.size() - 1).reason();
  }

  void declared(Person person) {
    when(context.dossiers().applicant(code)).thenReturn(person);
    when(context.dossiers().submitter(code)).thenReturn(person);
  }

  static Person person(String name, String number, LocalDate born, String sex) {
    return new Person(name, number, born, sex, null, null, null);
  }
}
