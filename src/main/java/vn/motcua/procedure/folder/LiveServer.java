package vn.motcua.procedure.folder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A running application as a designer's working copy sees it: it takes folders and gives back what is live. */
class LiveServer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final URI url;
  private final String authorization;
  private final HttpClient client = HttpClient.newHttpClient();

  LiveServer(URI url, String user, String password) {
    this.url = url;
    this.authorization =
        "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }

  /** What the server refuses, in its own words. */
  static class Refused extends IOException {

    private static final long serialVersionUID = 1L;

    Refused(String words) {
      super(words);
    }
  }

  /** @return false when just that is live already @throws Refused with what is wrong */
  boolean put(ProcedureFolder folder, String reason) throws IOException, InterruptedException {
    ObjectNode body = JSON.createObjectNode().put("folder", folder.name()).put("reason", reason);
    ArrayNode files = body.putArray("files");
    folder.resources().forEach((name, content) -> files.addObject().put("name", name).put("content", content));
    HttpRequest request = request("/api/deployments").header("Content-Type", "application/json")
        .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))).build();
    HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
    return JSON.readTree(body(answer)).path("changed").asBoolean();
  }

  /** What is live of a folder, or of every folder where the name is null. @throws Refused with what is wrong */
  List<ProcedureFolder> live(String folder) throws IOException, InterruptedException {
    String query = folder == null ? "" : "?folder=" + folder;
    HttpResponse<byte[]> answer =
        client.send(request("/api/deployments/content" + query).build(), HttpResponse.BodyHandlers.ofByteArray());
    SortedMap<String, ProcedureFolder> folders = new TreeMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body(answer)))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = entry.getName();
        String path = name.substring(name.indexOf('/') + 1, name.lastIndexOf('/'));
        if (!path.matches(ProcedureFolder.NAME)) {
          throw new Refused(name);
        }
        ProcedureFolder found = folders.computeIfAbsent(path, ProcedureFolder::new);
        found.resources().put(found.stableName(name), zip.readAllBytes());
      }
    }
    return new ArrayList<>(folders.values());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url.toString().replaceAll("/+$", "") + path)).header("Authorization", authorization);
  }

  private static byte[] body(HttpResponse<byte[]> answer) throws IOException {
    if (answer.statusCode() / 100 == 2) {
      return answer.body();
    }
    throw new Refused(words(answer));
  }

  private static String words(HttpResponse<byte[]> answer) {
    try {
      JsonNode problem = JSON.readTree(answer.body());
      String detail = problem.path("detail").asText(problem.path("message").asText());
      return detail.isBlank() ? String.valueOf(answer.statusCode()) : detail;
    } catch (IOException noJson) {
      return Map.of("status", answer.statusCode()).toString();
    }
  }
}
