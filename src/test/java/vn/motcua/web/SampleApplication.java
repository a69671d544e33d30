package vn.motcua.web;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.DossierAccess;
import vn.motcua.dossier.Dossiers;

/**
 * Tasklist with our plugin and one made-up dossier, and nothing else of the application: for looking at pages, by eye or by
 * test. Not annotated as a configuration, so that the application's own scan passes it by.
 */
@EnableAutoConfiguration(exclude = FlywayAutoConfiguration.class)
@Import({
    DossierViewController.class, DossierViews.class, FormLabels.class, TaskDossiers.class,
    UnrestrictedEngine.class, ProblemDetailsAdvice.class, Problems.class, UnreadableJson.class, Incidents.class, StrictJson.class,
    OpenApiDescription.class, SharedFilters.class, SampleApplication.Files.class
})
@ComponentScan("vn.motcua.web.locale")
class SampleApplication {

  static final String[] SETTINGS = {
      "--spring.datasource.url=jdbc:h2:mem:web-sample;DB_CLOSE_DELAY=-1", "--camunda.bpm.auto-deployment-enabled=false",
      "--camunda.bpm.database.schema-update=true", "--camunda.bpm.admin-user.id=demo", "--camunda.bpm.admin-user.password=SaoMai-2026!",
      "--camunda.bpm.authorization.enabled=false", "--camunda.bpm.job-execution.enabled=false",
      "--spring.mustache.check-template-location=false", "--spring.application.admin.enabled=false",
      "--management.endpoint.health.validate-group-membership=false",
      "--camunda.bpm.generate-unique-process-application-name=true", "--spring.jmx.enabled=false",
      "--camunda.bpm.webapp.header-security.content-security-policy-value=base-uri 'self';script-src $NONCE 'strict-dynamic' "
          + "'unsafe-eval' https: 'self' 'unsafe-inline';style-src 'unsafe-inline' 'self';default-src 'self';img-src 'self' data:;"
          + "block-all-mixed-content;form-action 'self';frame-ancestors 'none';object-src 'none';sandbox allow-forms allow-scripts "
          + "allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-downloads"
  };

  public static void main(String[] arguments) {
    String[] all = java.util.stream.Stream.of(SETTINGS, arguments).flatMap(java.util.Arrays::stream).toArray(String[]::new);
    SpringApplication.run(SampleApplication.class, all);
  }

  @Bean
  Texts texts() {
    return new Texts();
  }

  @Bean
  Clock clock() {
    return Clock.fixed(SampleDossier.NOW, ZoneId.of("Asia/Ho_Chi_Minh"));
  }

  @Bean
  Dossiers dossiers() {
    return SampleDossier.dossiers();
  }

  @Bean
  Agencies agencies() {
    return SampleDossier.agencies(mock(Agencies.class));
  }

  @Bean
  DossierAccess access() {
    return mock(DossierAccess.class);
  }

  @Bean
  DossierViewSources sources() {
    DossierViewSources sources = mock(DossierViewSources.class);
    when(sources.clock(any())).thenReturn(SampleDossier.clock());
    when(sources.fee(any())).thenReturn(Optional.of(SampleDossier.fee()));
    when(sources.identities(any())).thenReturn(SampleDossier.identities());
    when(sources.documents(any())).thenReturn(SampleDossier.documents());
    return sources;
  }

  @Bean
  ApplicationRunner sampleTasks(RepositoryService repository, RuntimeService runtime, TaskService tasks) {
    return arguments -> {
      repository.createDeployment().name("sample")
          .addModelInstance("sample.bpmn", Bpmn.createExecutableProcess("sample").name("Chứng thực bản sao").camundaHistoryTimeToLive(1)
              .startEvent().camundaFormRef("sample").camundaFormRefBinding("deployment")
              .userTask("check").name("Kiểm tra và chứng thực").camundaFormRef("sample").camundaFormRefBinding("deployment")
              .serviceTask().camundaExpression("${refusing.now()}").endEvent().done())
          .addClasspathResource("web/sample.form")
          .deploy();
      Instant due = SampleDossier.NOW.plusSeconds(24000);
      for (String code : List.of(SampleDossier.CODE, "H99.100-261012-9999")) {
        String instance = runtime.startProcessInstanceByKey("sample", code).getId();
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        task.setAssignee("demo");
        task.setDueDate(Date.from(due));
        tasks.saveTask(task);
        due = due.plusSeconds(90000);
      }
    };
  }

  /** Refuses in the words of a rule, as a form handler does. */
  @Bean
  Refusing refusing(Texts texts) {
    return new Refusing(texts);
  }

  /** What the diagram of the sample calls. */
  public static class Refusing {

    private final Texts texts;

    Refusing(Texts texts) {
      this.texts = texts;
    }

    public void now() {
      throw new org.camunda.bpm.engine.ProcessEngineException(texts.text("web.problem.409"));
    }
  }

  /** Stands for the endpoints of lists, documents and papers. */
  @TestComponent
  @RestController
  static class Files {

    private final TaskService tasks;

    Files(TaskService tasks) {
      this.tasks = tasks;
    }

    @GetMapping("/api/desk/lists")
    List<Map<String, Object>> lists() {
      return List.of(Map.of("mark", "mine", "count", 2), Map.of("mark", "group", "count", 0));
    }

    @GetMapping("/api/desk/tasks")
    Map<String, Object> page() {
      List<Map<String, String>> cards = tasks.createTaskQuery().orderByDueDate().asc().list().stream()
          .map(task -> Map.of("taskId", task.getId(), "name", task.getName(), "light", "RUNNING")).toList();
      return Map.of("count", cards.size(), "tasks", cards);
    }

    @GetMapping("/api/sample/slip")
    ResponseEntity<byte[]> slip() throws IOException {
      try (PDDocument pdf = new PDDocument(); ByteArrayOutputStream out = new ByteArrayOutputStream()) {
        pdf.addPage(new PDPage());
        pdf.save(out);
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(out.toByteArray());
      }
    }

    @PostMapping("/api/sample/receipt")
    Map<String, Object> receipt(@RequestHeader("X-XSRF-TOKEN") String token) {
      if (token.isEmpty()) {
        throw Refusal.invalid("token", "web.part.missing", "token");
      }
      return Map.of("title", "Biên lai thu phí, lệ phí", "number", "H99.100-2026-000007");
    }

    @PostMapping("/api/dossiers/{code}/papers/{number}/file")
    Map<String, Object> file(@PathVariable String code, @PathVariable int number, @RequestParam MultipartFile file,
        @RequestHeader("X-XSRF-TOKEN") String token) {
      if (file.getSize() < 10 || token.isEmpty()) {
        throw Refusal.invalid("file", "web.part.missing", "file");
      }
      return Map.of("number", number);
    }
  }
}
