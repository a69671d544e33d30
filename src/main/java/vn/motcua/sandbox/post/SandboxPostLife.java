package vn.motcua.sandbox.post;

import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Opens the post with the sandbox. A second sandbox on the machine finds the ports taken and uses the first one's. */
@Component
@Profile("sandbox")
class SandboxPostLife implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(SandboxPostLife.class);

  private final int smtpPort;
  private final int httpPort;
  private SandboxPost post;

  SandboxPostLife(@Value("${motcua.sandbox.post.smtp-port}") int smtpPort, @Value("${motcua.sandbox.post.port}") int httpPort) {
    this.smtpPort = smtpPort;
    this.httpPort = httpPort;
  }

  @Override
  public synchronized void start() {
    try {
      post = SandboxPost.start(smtpPort, httpPort);
      LOG.info("Letters of the sandbox reach nobody; read them at {}", post.url());
    } catch (UncheckedIOException taken) {
      LOG.warn("Ports {} and {} are not both free, so no post was opened here: {}", smtpPort, httpPort, taken.getMessage());
    }
  }

  @Override
  public synchronized void stop() {
    if (post != null) {
      post.close();
      post = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return post != null;
  }
}
