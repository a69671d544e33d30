package vn.motcua.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.procedure.folder.ProcedureFolder;
import vn.motcua.support.CentreTest;
import vn.motcua.support.CopiedFolder;
import vn.motcua.support.Door;

/** The doors through which a designer puts a folder live while everything runs: ours, and Camunda Modeler's button. */
@CentreTest
class DoorsOfDeploymentTest {

  @Autowired
  RepositoryService repository;
  @Autowired
  ProcessEngine engine;
  @LocalServerPort
  int port;

  /** A field that nothing else is of, so that its first diagram by Modeler has only its key to be named by. */
  private final String name = "f" + UUID.randomUUID().toString().substring(0, 5) + "/k";
  private final String key = name.replace('/', '-');
  private final ProcedureFolder folder = CopiedFolder.of("chung-thuc/chu-ky", "2.000884", name, "2.999901");

  private Door door() {
    return new Door(port);
  }

  private static Map<String, Object> sent(ProcedureFolder folder) {
    return Map.of("folder", folder.name(), "reason", "Thử", "files", folder.resources().entrySet().stream()
        .map(file -> Map.of("name", file.getKey(), "content", file.getValue())).toList());
  }

  private JsonNode listed() {
    JsonNode all = door().get("thietke", "/api/deployments").json();
    return StreamSupport.stream(all.spliterator(), false).filter(each -> each.path("folder").asText().equals(name)).findFirst()
        .orElseThrow();
  }

  private long versions() {
    return repository.createProcessDefinitionQuery().processDefinitionKey(key).count();
  }

  private ProcedureFolder renamedTask() {
    return CopiedFolder.with(folder, "id=\"Task_WitnessSignature\" name=\"", "id=\"Task_WitnessSignature\" name=\"Mới: ");
  }

  @Test
  void a_designer_puts_a_folder_live_and_the_same_again_changes_nothing() {
    Door.Answer first = door().post("thietke", "/api/deployments", sent(folder));
    assertThat(first.status()).as(first.toString()).isEqualTo(200);
    assertThat(first.json().path("changed").asBoolean()).isTrue();
    assertThat(door().post("thietke", "/api/deployments", sent(folder)).json().path("changed").asBoolean()).isFalse();
    assertThat(versions()).isEqualTo(1);
    assertThat(listed().path("source").asText()).isEqualTo("SCRIPT");
    assertThat(listed().path("deployedBy").asText()).isEqualTo("thietke");
    assertThat(listed().path("contentHash").asText()).isEqualTo(folder.contentHash());
  }

  @Test
  void nobody_but_a_designer_puts_anything_live_and_only_those_who_look_after_procedures_see_the_list() {
    for (String officer : List.of("tiepnhan.100", "lanhdao.100", "kiemsoat", "giamsat", "quantri")) {
      assertThat(door().post(officer, "/api/deployments", sent(folder)).status()).as(officer).isEqualTo(403);
    }
    assertThat(door().get("tiepnhan.100", "/api/deployments").status()).isEqualTo(403);
    assertThat(door().get("tiepnhan.100", "/api/deployments/content").status()).isEqualTo(403);
    assertThat(door().get("kiemsoat", "/api/deployments").status()).isEqualTo(200);
    assertThat(versions()).isZero();
  }

  @Test
  void what_is_refused_is_answered_with_its_findings_and_what_was_live_stays_live() {
    door().post("thietke", "/api/deployments", sent(folder));
    ProcedureFolder broken = CopiedFolder.with(folder, "${agency.group(", "${runtimeService.group(");
    Door.Answer refused = door().post("thietke", "/api/deployments", sent(broken));
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("detail").asText()).contains(name, "runtimeService", "Cách sửa");
    assertThat(versions()).isEqualTo(1);
    assertThat(listed().path("refused").path("findings").asText()).contains("runtimeService");
    assertThat(listed().path("contentHash").asText()).isEqualTo(folder.contentHash());
    door().post("thietke", "/api/deployments", sent(renamedTask()));
    assertThat(listed().has("refused")).isFalse();
  }

  @Test
  void what_is_live_comes_back_byte_for_byte() throws IOException {
    door().post("thietke", "/api/deployments", sent(folder));
    Door.Answer zip = door().get("giamsat", "/api/deployments/content?folder=" + name);
    assertThat(unzipped(zip.bytes())).containsExactlyEntriesOf(new TreeMap<>(hex(folder)));
    assertThat(door().get("thietke", "/api/deployments/content?folder=thu/nothing").status()).isEqualTo(404);
  }

  @Test
  void modelers_button_sends_the_diagram_alone_and_the_folder_stays_a_whole() throws IOException {
    door().post("thietke", "/api/deployments", sent(folder));
    ProcedureFolder changed = renamedTask();
    Door.Answer answer = modeler("thietke", "Chứng thực chữ ký", changed);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
    assertThat(versions()).isEqualTo(2);
    assertThat(listed().path("source").asText()).isEqualTo("MODELER");
    assertThat(listed().path("deployedBy").asText()).isEqualTo("thietke");
    assertThat(listed().path("contentHash").asText()).as("names and bytes as the folder has them").isEqualTo(changed.contentHash());
    assertThat(unzipped(door().get("thietke", "/api/deployments/content?folder=" + name).bytes()))
        .containsExactlyEntriesOf(new TreeMap<>(hex(changed)));
  }

  @Test
  void modelers_button_puts_live_again_what_another_door_replaced_meanwhile_and_what_is_live_not_twice() throws IOException {
    modeler("thietke", "x", folder);
    assertThat(modeler("thietke", "x", renamedTask()).status()).isEqualTo(200);
    assertThat(versions()).isEqualTo(2);
    modeler("thietke", "x", renamedTask());
    assertThat(versions()).as("just that is live already").isEqualTo(2);
    door().post("thietke", "/api/deployments", sent(folder));
    assertThat(versions()).isEqualTo(3);
    Door.Answer again = modeler("thietke", "x", renamedTask());
    assertThat(versions()).as(again.toString()).isEqualTo(4);
    assertThat(listed().path("contentHash").asText()).isEqualTo(renamedTask().contentHash());
  }

  @Test
  void modelers_button_is_refused_with_the_findings_and_to_everybody_but_designers() throws IOException {
    ProcedureFolder broken = CopiedFolder.with(folder, "${agency.group(", "${runtimeService.group(");
    Door.Answer refused = modeler("thietke", "x", broken);
    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().path("message").asText()).contains("runtimeService", "Cách sửa");
    assertThat(modeler("quantri", "x", folder).status()).isEqualTo(403);
    assertThat(versions()).isZero();
  }

  /** As Camunda Modeler sends it: bare names, the diagram and, before anything is live, what its designer attached. */
  private Door.Answer modeler(String officer, String title, ProcedureFolder folder) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    part(body, "deployment-name", null, title.getBytes(StandardCharsets.UTF_8));
    part(body, "deployment-source", null, "Camunda Modeler".getBytes(StandardCharsets.UTF_8));
    part(body, "enable-duplicate-filtering", null, "true".getBytes(StandardCharsets.UTF_8));
    for (Map.Entry<String, byte[]> file : folder.resources().entrySet()) {
      String bare = file.getKey().substring(file.getKey().lastIndexOf('/') + 1);
      if (bare.endsWith(".bpmn") || versions() == 0) {
        part(body, bare, bare, file.getValue());
      }
    }
    body.writeBytes("--XX--\r\n".getBytes(StandardCharsets.UTF_8));
    return door().send(officer, "POST", "/engine-rest/engine/" + engine.getName() + "/deployment/create",
        "multipart/form-data; boundary=XX", body.toByteArray());
  }

  private static void part(ByteArrayOutputStream body, String name, String file, byte[] content) {
    body.writeBytes(("--XX\r\nContent-Disposition: form-data; name=\"" + name + "\"" + (file == null ? "" : "; filename=\"" + file
        + "\"\r\nContent-Type: application/octet-stream") + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> hex(ProcedureFolder folder) {
    Map<String, String> files = new TreeMap<>();
    folder.resources().forEach((name, content) -> files.put(name, new String(content, StandardCharsets.ISO_8859_1)));
    return files;
  }

  private static Map<String, String> unzipped(byte[] zip) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.ISO_8859_1));
      }
    }
    return files;
  }
}
