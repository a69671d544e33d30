package vn.motcua.support;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.web.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.test.context.DynamicPropertyRegistrar;
import org.springframework.test.context.DynamicPropertyRegistry;
import vn.motcua.sandbox.gateway.SandboxGateway;

/** The sandbox's payment gateway beside the centre under test: a server of its own, on a port of its own. */
@Component
public class TestGateway implements DynamicPropertyRegistrar, AutoCloseable {

  public static final String PROVIDER = "sandbox";
  public static final String SECRET = "mot-bi-mat-chi-dung-de-thu-0123456789";

  private final AtomicInteger port = new AtomicInteger();
  private final SandboxGateway gateway = SandboxGateway.start(
      0, () -> URI.create("http://localhost:" + port.get() + "/api/payments/callbacks/" + PROVIDER), SECRET);

  @Override
  public void accept(DynamicPropertyRegistry properties) {
    properties.add("motcua.payment.provider", () -> PROVIDER);
    properties.add("motcua.payment.url", gateway::url);
    properties.add("motcua.payment.secret", () -> SECRET);
  }

  @EventListener
  void centreOpened(WebServerInitializedEvent event) {
    port.set(event.getWebServer().getPort());
  }

  @Override
  public void close() {
    gateway.close();
  }
}
