package vn.motcua.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.motcua.MotCuaApplication;

/**
 * The application as it ships, in a process of its own without anything of the tests, and what it says about itself: seconds
 * until it is ready, definitions, time to start a dossier in each, memory of the definitions. Its first argument is how many
 * dossiers to start in the second round, 0 for none at all; the others go to the application.
 */
final class ProcedureNode {

  private static final String OFFICER = "tiepnhan.100";

  private final ConfigurableApplicationContext context;
  private final RepositoryService repository;

  private ProcedureNode(ConfigurableApplicationContext context) {
    this.context = context;
    this.repository = context.getBean(RepositoryService.class);
  }

  public static void main(String[] arguments) {
    TimeZone.setDefault(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
    String[] ours = List.of(arguments).subList(1, arguments.length).toArray(String[]::new);
    ConfigurableApplicationContext context = new SpringApplicationBuilder(MotCuaApplication.class).run(ours);
    ProcedureNode node = new ProcedureNode(context);
    say("ready", (System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime()) / 1e3);
    say("definitions", node.repository.createProcessDefinitionQuery().count());
    say("live", node.repository.createProcessDefinitionQuery().latestVersion().count());
    int dossiers = Integer.parseInt(arguments[0]);
    if (dossiers > 0) {
      node.startDossiers(dossiers);
      node.weigh();
    }
    System.exit(0);
  }

  private static void say(String what, double value) {
    System.out.printf(Locale.ROOT, "RESULT %s %.3f%n", what, value);
  }

  /** Every generated procedure once, cold; then so many by turns, warm. */
  private void startDossiers(int dossiers) {
    List<String> keys = repository.createProcessDefinitionQuery().latestVersion().processDefinitionKeyLike("bench-%").list()
        .stream().map(ProcessDefinition::getKey).sorted().toList();
    List<Double> cold = new ArrayList<>();
    keys.forEach(key -> cold.add(start(key)));
    say("cold-median", percentile(cold, 50));
    say("cold-p95", percentile(cold, 95));
    List<Double> warm = new ArrayList<>();
    for (int number = 0; number < dossiers; number++) {
      warm.add(start(keys.get(number % keys.size())));
    }
    List<Double> last = warm.subList(dossiers / 2, dossiers);
    say("warm-median", percentile(last, 50));
    say("warm-p95", percentile(last, 95));
  }

  /** Milliseconds. */
  private double start(String key) {
    IdentityService identities = context.getBean(IdentityService.class);
    identities.setAuthentication(OFFICER,
        identities.createGroupQuery().groupMember(OFFICER).list().stream().map(Group::getId).toList());
    try {
      long before = System.nanoTime();
      ProcessDefinition newest =
          repository.createProcessDefinitionQuery().processDefinitionKey(key).latestVersion().singleResult();
      context.getBean(FormService.class).submitStartForm(newest.getId(), application());
      return (System.nanoTime() - before) / 1e6;
    } finally {
      identities.clearAuthentication();
    }
  }

  private static Map<String, Object> application() {
    return new HashMap<>(Map.of(
        "applicant", new HashMap<>(Map.of("fullName", "Đỗ Ngọc Nhân", "address", "Phường Sao Mai, tỉnh Mẫu")),
        "submitterIsApplicant", true, "caseKey", "thuong", "requestContent", "Đề nghị giải quyết",
        "papers", List.of(Map.of("name", "Tờ khai", "form", "ORIGINAL", "count", 1))));
  }

  /** What the heap loses when the engine forgets all definitions. */
  private void weigh() {
    ProcessEngineConfigurationImpl engine =
        (ProcessEngineConfigurationImpl) context.getBean(ProcessEngine.class).getProcessEngineConfiguration();
    double with = used();
    engine.getDeploymentCache().discardProcessDefinitionCache();
    say("heap", with);
    say("heap-definitions", with - used());
  }

  /** Megabytes. */
  private static double used() {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6;
  }

  private static double percentile(List<Double> values, int percent) {
    List<Double> sorted = new ArrayList<>(values);
    Collections.sort(sorted);
    return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
