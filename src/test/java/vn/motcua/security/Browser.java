package vn.motcua.security;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** One visitor of the running application: keeps cookies and the token, follows no redirects. */
public class Browser {

  private final String base;
  private final HttpClient client;
  private String token;

  public Browser(int port) {
    this.base = "http://localhost:" + port;
    this.client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  }

  /** @return the status of the log-in */
  public int logIn(String engine, String application, String user, String password) {
    readToken(engine);
    String form = "username=" + URLEncoder.encode(user, StandardCharsets.UTF_8)
        + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8);
    HttpResponse<String> answer = send("POST", "/camunda/api/admin/auth/user/" + engine + "/login/" + application,
        "application/x-www-form-urlencoded", form);
    // a new session, a new token
    readToken(engine);
    return answer.statusCode();
  }

  private void readToken(String engine) {
    token = get("/camunda/api/admin/auth/user/" + engine).headers().firstValue("X-XSRF-TOKEN").orElse(token);
  }

  public HttpResponse<String> get(String path) {
    return send("GET", path, null, null);
  }

  public HttpResponse<String> post(String path, String json) {
    return send("POST", path, "application/json", json);
  }

  HttpResponse<String> postWithToken(String path, String json, String otherToken) {
    String kept = token;
    token = otherToken;
    try {
      return post(path, json);
    } finally {
      token = kept;
    }
  }

  HttpResponse<String> send(String method, String path, String type, String body, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path)).method(method,
        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
    if (type != null) {
      request.header("Content-Type", type);
    }
    if (token != null && !method.equals("GET")) {
      request.header("X-XSRF-TOKEN", token);
    }
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new IllegalStateException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  static String basic(String user, String password) {
    return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
  }
}
