package vn.motcua.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes on while the application is killed: receptions, officers at their tasks, a clock that is pushed past deadlines. */
class KillLoad {

  private static final String TASKS = "/engine-rest/task?maxResults=5&processInstanceBusinessKey=";
  private static final List<String> PUSHES = List.of("2 working hours", "4 working hours", "1 working day");
  private static final Map<String, String> FORMS = Map.of(
      "Task_CheckPapers", "{\"variables\":{\"intakeDecision\":{\"value\":\"accept\",\"type\":\"String\"}}}",
      "Task_CollectFee", "{\"variables\":{\"cashReceived\":{\"value\":true,\"type\":\"Boolean\"}}}",
      "Task_CertifyCopy", "{\"variables\":{\"handlingDecision\":{\"value\":\"certify\",\"type\":\"String\"}}}",
      "Task_SignCertificate", "{\"variables\":{\"signDecision\":{\"value\":\"approve\",\"type\":\"String\"}}}",
      "Task_SealAndNumber", """
          {"variables":{"certificationNumber":{"value":"01","type":"String"},
          "certificationBook":{"value":"01/2026-SCT/BS","type":"String"},"sealed":{"value":true,"type":"Boolean"}}}""");
  private static final Map<String, String> ROLES = Map.of("Task_CheckPapers", "tiepnhan", "Task_CollectFee", "tiepnhan",
      "Task_CertifyCopy", "thuly", "Task_SignCertificate", "lanhdao", "Task_SealAndNumber", "vanthu");

  private final KilledApplication application;
  private final Random random;
  private final AtomicInteger keys = new AtomicInteger();
  /** Key to code, of every dossier that was answered with 201 or 200. */
  private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
  private final Set<String> unanswered = ConcurrentHashMap.newKeySet();
  private final Queue<String> inWork = new ConcurrentLinkedQueue<>();
  private final Queue<String> violations = new ConcurrentLinkedQueue<>();
  private final AtomicInteger tasks = new AtomicInteger();
  private final AtomicInteger pushes = new AtomicInteger();
  private final AtomicInteger refusals = new AtomicInteger();
  private volatile boolean stopped;

  KillLoad(KilledApplication application, long seed) {
    this.application = application;
    this.random = new Random(seed);
  }

  Map<String, String> acknowledged() {
    return acknowledged;
  }

  int unanswered() {
    return unanswered.size();
  }

  int tasks() {
    return tasks.get();
  }

  int pushes() {
    return pushes.get();
  }

  int refusals() {
    return refusals.get();
  }

  Queue<String> violations() {
    return violations;
  }

  /** Starts everybody; they go on until {@link #stop}. */
  List<Thread> start() {
    stopped = false;
    List<Thread> threads = List.of(new Thread(() -> receive("100")), new Thread(() -> receive("101")),
        new Thread(this::work), new Thread(this::work), new Thread(this::push));
    threads.forEach(Thread::start);
    return threads;
  }

  void stop() {
    stopped = true;
  }

  /** Sends again what was never answered; each must make, or have made, exactly one dossier. */
  int retry() {
    int before = unanswered.size();
    for (String key : List.copyOf(unanswered)) {
      for (int attempt = 0; attempt < 3 && unanswered.contains(key); attempt++) {
        submit(key);
      }
      if (unanswered.contains(key)) {
        violations.add("key " + key + " still gets no answer after the restart");
      }
    }
    return before;
  }

  /** Receives one and takes it to the officer who handles it; its slip is printed. Returns its code. */
  String upToHandling(int number) {
    String key = "100-storm-" + number;
    submit(key, "thuong");
    String code = acknowledged.get(key);
    if (code == null) {
      throw new IllegalStateException("Dossier " + key + " was not received");
    }
    for (int wait = 0; wait < 100 && !"Task_CertifyCopy".equals(openTask(code)); wait++) {
      oneStepBefore(code, "Task_CertifyCopy");
      KilledApplication.pause(100);
    }
    return code;
  }

  private void oneStepBefore(String code, String last) {
    String task = openTask(code);
    if (task != null && !task.equals(last)) {
      oneStep(code);
    }
  }

  private String openTask(String code) {
    KilledApplication.Answer open = open(code, code.substring(4, 7));
    JsonNode task = open.isOk() ? workable(open.body()) : null;
    return task == null ? null : task.path("taskDefinitionKey").asText();
  }

  private void receive(String agency) {
    while (!stopped) {
      submit(agency + "-" + keys.incrementAndGet());
      KilledApplication.pause(30);
    }
  }

  private void submit(String key) {
    submit(key, key.hashCode() % 3 == 0 ? "nhieu-ban" : "thuong");
  }

  private void submit(String key, String caseKey) {
    unanswered.add(key);
    KilledApplication.Answer answer = application.submit("tiepnhan." + key.substring(0, 3), key, message(caseKey));
    if (answer.isOk()) {
      String code = answer.body().path("code").asText();
      String earlier = acknowledged.put(key, code);
      if (earlier != null && !earlier.equals(code)) {
        violations.add("key " + key + " made two dossiers: " + earlier + ", " + code);
      }
      unanswered.remove(key);
      inWork.add(code);
    } else if (answer.status() != 0) {
      refusals.incrementAndGet();
    }
  }

  private static String message(String caseKey) {
    return """
        {"procedure":"2.000815","caseKey":"%s","channel":1,
         "applicant":{"fullName":"Đỗ Ngọc Nhân","personalNumber":"000060133971","birthDate":"1960-10-03","sex":"M",
           "address":"Số 88 đường Phượng Vĩ, phường Sao Mai, tỉnh Mẫu"},
         "declaration":{"documentName":"Bằng tốt nghiệp đại học","pages":3,"copies":2},
         "papers":[{"name":"Bằng tốt nghiệp","form":"ORIGINAL","count":1}]}""".formatted(caseKey);
  }

  /** Takes a dossier some steps on; many are left lying, so that they become late. */
  private void work() {
    while (!stopped) {
      String code = inWork.poll();
      if (code == null) {
        KilledApplication.pause(50);
        continue;
      }
      int steps = 2 + random.nextInt(5);
      for (int step = 0; step < steps && !stopped; step++) {
        if (!oneStep(code)) {
          break;
        }
      }
    }
  }

  private boolean oneStep(String code) {
    String agency = code.substring(4, 7);
    KilledApplication.Answer open = application.get("tiepnhan." + agency, TASKS + code);
    for (int wait = 0; wait < 10 && (!open.isOk() || workable(open.body()) == null) && !stopped; wait++) {
      KilledApplication.pause(100);
      open = open(code, agency);
    }
    JsonNode task = open.isOk() ? workable(open.body()) : null;
    if (task == null) {
      return false;
    }
    String key = task.path("taskDefinitionKey").asText();
    String officer = ROLES.get(key) + "." + agency;
    String path = "/engine-rest/task/" + task.path("id").asText();
    application.post(officer, path + "/claim", "{\"userId\":\"" + officer + "\"}");
    boolean done = application.post(officer, path + "/submit-form", FORMS.get(key)).isOk();
    if (done) {
      tasks.incrementAndGet();
    }
    return done;
  }

  /** Each officer sees the tasks of his own role only. */
  private KilledApplication.Answer open(String code, String agency) {
    KilledApplication.Answer last = new KilledApplication.Answer(0, null);
    for (String role : List.of("tiepnhan", "thuly", "lanhdao", "vanthu")) {
      last = application.get(role + "." + agency, TASKS + code);
      if (last.isOk() && workable(last.body()) != null) {
        return last;
      }
    }
    return last;
  }

  private static JsonNode workable(JsonNode tasks) {
    for (JsonNode task : tasks) {
      if (FORMS.containsKey(task.path("taskDefinitionKey").asText())) {
        return task;
      }
    }
    return null;
  }

  private void push() {
    while (!stopped) {
      String advance = PUSHES.get(random.nextInt(PUSHES.size()));
      if (application.post("lanhdao.100", "/api/sandbox/clock", "{\"advance\":\"" + advance + "\"}").isOk()) {
        pushes.incrementAndGet();
      }
      KilledApplication.pause(500 + random.nextInt(2_000));
    }
  }
}
