package vn.motcua.identity;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * The population register behind HTTP, as {@code identity/population-register.openapi.yaml} says. Whatever goes wrong on the way is an
 * answer too: the register is unavailable, with the reason.
 */
final class HttpPopulationRegister implements PopulationRegister {

  private static final Logger LOG = LoggerFactory.getLogger(HttpPopulationRegister.class);
  private static final JsonMapper JSON = JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL)
      .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
      .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS, DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS).build();
  /** An answer is a few hundred bytes. */
  private static final int MOST_BYTES = 65_536;
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

  private final HttpClient connections;
  private final RestClient http;
  private final Duration readTimeout;

  private HttpPopulationRegister(HttpClient connections, RestClient http, Duration readTimeout) {
    this.connections = connections;
    this.http = http;
    this.readTimeout = readTimeout;
  }

  /** @param sslBundle our certificate and whom we trust; null for what the machine trusts, without a certificate of ours */
  static HttpPopulationRegister of(PopulationRegisterSettings settings, SslBundle sslBundle) {
    // Never follows a redirect: a person's data goes to the address that was configured and nowhere else.
    HttpClient.Builder client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
        .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(settings.connectTimeout());
    if (sslBundle != null) {
      client.sslContext(sslBundle.createSslContext());
    }
    HttpClient connections = client.build();
    RestClient.Builder http = RestClient.builder().baseUrl(settings.url().replaceFirst("/+$", ""))
        .messageConverters(List.of(new ByteArrayHttpMessageConverter()));
    if (settings.hasUser()) {
      http.defaultHeaders(headers -> headers.setBasicAuth(settings.user(), settings.password(), StandardCharsets.UTF_8));
    }
    return new HttpPopulationRegister(
        connections, http.requestFactory(new JdkClientHttpRequestFactory(connections)).build(), settings.readTimeout());
  }

  @Override
  public LookUpResult lookUp(LookUpRequest request) {
    return lookUpAll(List.of(request)).get(0);
  }

  /** The wait is measured on the machine's own time: a pushed clock says nothing about how long somebody stood at the counter. */
  @Override
  public List<LookUpResult> lookUpAll(List<LookUpRequest> requests) {
    long begin = System.nanoTime();
    List<LookUpResult> results = new ArrayList<>();
    for (LookUpRequest request : requests) {
      Duration left = readTimeout.minusNanos(System.nanoTime() - begin);
      results.add(left.toMillis() < 1 ? LookUpResult.unavailable(IdentityReason.REGISTER_SLOW) : ask(request, left));
    }
    return results;
  }

  private LookUpResult ask(LookUpRequest request, Duration left) {
    long begin = System.nanoTime();
    LookUpResult result;
    try {
      JdkClientHttpRequestFactory patience = new JdkClientHttpRequestFactory(connections);
      patience.setReadTimeout(left);
      result = http.mutate().requestFactory(patience).build().post().uri("/cong-dan/tra-cuu")
          .contentType(MediaType.APPLICATION_JSON).accept(MediaType.APPLICATION_JSON).body(json(request))
          .exchange((sent, response) -> answer(request, response));
    } catch (RestClientException | UncheckedIOException broken) {
      // When time is up in the middle of an answer, the connection is cut by ourselves.
      boolean timeIsUp = System.nanoTime() - begin >= left.toNanos();
      IdentityReason reason = reason(broken);
      result = LookUpResult.unavailable(timeIsUp && reason == IdentityReason.REGISTER_CUT ? IdentityReason.REGISTER_SLOW : reason);
    }
    if (!result.isAnswer()) {
      LOG.warn("The population register did not answer {}: {}", request, result.reason());
    }
    return result;
  }

  private static LookUpResult answer(LookUpRequest request, ClientHttpResponse response) throws IOException {
    int status = response.getStatusCode().value();
    return switch (status) {
      case 200 -> read(request, response);
      case 401, 403 -> LookUpResult.unavailable(IdentityReason.REGISTER_REFUSES);
      case 429 -> LookUpResult.unavailable(IdentityReason.REGISTER_QUOTA, pause(response.getHeaders()));
      // 404 too: a wrong address would else make every citizen unknown.
      default -> LookUpResult.unavailable(status >= 500 ? IdentityReason.REGISTER_FAULT : IdentityReason.REGISTER_UNREADABLE);
    };
  }

  private static LookUpResult read(LookUpRequest request, ClientHttpResponse response) throws IOException {
    byte[] body = response.getBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      return LookUpResult.unavailable(IdentityReason.REGISTER_UNREADABLE);
    }
    try {
      RegisterAnswer answer = JSON.readValue(body, RegisterAnswer.class);
      return answer == null ? LookUpResult.unavailable(IdentityReason.REGISTER_UNREADABLE) : answer.to(request);
    } catch (JsonProcessingException | IllegalArgumentException unreadable) {
      return LookUpResult.unavailable(IdentityReason.REGISTER_UNREADABLE);
    }
  }

  /** Seconds, or nothing; an answer that would silence us for longer than an hour is not taken at its word. */
  private static Duration pause(HttpHeaders headers) {
    String text = headers.getFirst(HttpHeaders.RETRY_AFTER);
    if (text == null || !text.matches("[0-9]{1,6}")) {
      return null;
    }
    Duration asked = Duration.ofSeconds(Long.parseLong(text));
    return asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
  }

  private static IdentityReason reason(RuntimeException broken) {
    for (Throwable cause = broken.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof HttpConnectTimeoutException || cause instanceof ConnectException || cause instanceof UnknownHostException
          || cause instanceof UnresolvedAddressException) {
        return IdentityReason.REGISTER_UNREACHABLE;
      }
      if (cause instanceof HttpTimeoutException) {
        return IdentityReason.REGISTER_SLOW;
      }
      if (cause instanceof SSLException) {
        return IdentityReason.REGISTER_REFUSES;
      }
    }
    return IdentityReason.REGISTER_CUT;
  }

  private static byte[] json(LookUpRequest request) {
    try {
      return JSON.writeValueAsBytes(RegisterQuestion.of(request));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A question that is no JSON", impossible);
    }
  }
}
