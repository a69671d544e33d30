package vn.motcua.sandbox.gateway;

import java.io.UncheckedIOException;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the gateway with the sandbox. A second sandbox on the machine finds the port taken and uses the first one's. */
@Component
@Profile("sandbox")
class SandboxGatewayLife implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxGatewayLife.class);

  private final int port;
  private final URI callbacks;
  private final String secret;
  private SandboxGateway gateway;

  SandboxGatewayLife(@Value("${motcua.sandbox.gateway.port}") int port,
      @Value("${motcua.sandbox.gateway.callbacks}") URI callbacks, @Value("${motcua.payment.secret}") String secret) {
    this.port = port;
    this.callbacks = callbacks;
    this.secret = secret;
  }

  @Override
  public synchronized void start() {
    try {
      gateway = SandboxGateway.start(port, () -> callbacks, secret);
      LOG.info("The sandbox's payment gateway takes no real money at {}", gateway.url());
    } catch (UncheckedIOException taken) {
      LOG.warn("Port {} is taken, so no payment gateway was opened here: {}", port, taken.getMessage());
    }
  }

  @Override
  public synchronized void stop() {
    if (gateway != null) {
      gateway.close();
      gateway = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return gateway != null;
  }
}
