package vn.motcua.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The running application as another system sees it: HTTP, Basic log-in, no cookies. */
public final class Door {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int port;
  private final HttpClient client = HttpClient.newHttpClient();

  public Door(int port) {
    this.port = port;
  }

  /** What came back. */
  public record Answer(int status, String type, byte[] bytes, HttpResponse<byte[]> raw) {

    public String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }

    public JsonNode json() {
      try {
        return JSON.readTree(bytes);
      } catch (IOException noJson) {
        throw new UncheckedIOException(text(), noJson);
      }
    }

    @Override
    public String toString() {
      return status + " " + (type.contains("json") || type.contains("text") ? text() : type);
    }
  }

  public Answer get(String officer, String path, String... headers) {
    return send(officer, "GET", path, null, new byte[0], headers);
  }

  public Answer post(String officer, String path, Object body, String... headers) {
    return json(officer, "POST", path, body, headers);
  }

  public Answer json(String officer, String method, String path, Object body, String... headers) {
    return send(officer, method, path, "application/json", write(body).getBytes(StandardCharsets.UTF_8), headers);
  }

  public Answer upload(String officer, String path, String fileName, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(("--XYX\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
        + "\"\r\nContent-Type: application/pdf\r\n\r\n").getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--XYX--\r\n".getBytes(StandardCharsets.UTF_8));
    return send(officer, "POST", path, "multipart/form-data; boundary=XYX", body.toByteArray());
  }

  /** The variables of an engine message, typed as Tasklist types them: whatever is no plain value goes as Json. */
  public static Map<String, Object> variables(Map<String, Object> form) {
    Map<String, Object> variables = new LinkedHashMap<>();
    form.forEach((key, value) -> variables.put(key, value instanceof Map || value instanceof Iterable
        ? Map.of("value", write(value), "type", "Json") : Collections.singletonMap("value", value)));
    return Map.of("variables", variables);
  }

  public static String write(Object value) {
    try {
      return value instanceof String text ? text : JSON.writeValueAsString(value);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  public Answer send(String officer, String method, String path, String type, byte[] body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
        .method(method, body.length == 0 ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofByteArray(body));
    if (officer != null) {
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(
          (officer + ":" + TestProvince.PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }
    if (type != null) {
      request.header("Content-Type", type);
    }
    for (int at = 0; at < headers.length; at += 2) {
      request.header(headers[at], headers[at + 1]);
    }
    try {
      HttpResponse<byte[]> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(
          answer.statusCode(), answer.headers().firstValue("Content-Type").orElse(""), answer.body(), answer);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
