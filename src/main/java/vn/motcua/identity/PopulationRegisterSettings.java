package vn.motcua.identity;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The connection to the population register. Without an address the embedded register answers.
 *
 * @param url root of the service, https; http only to this machine itself, because persons travel on it
 * @param connectTimeout how long to wait for a connection
 * @param readTimeout the longest wait for the whole answer, connection included: so long a reception may stand still
 * @param user name for HTTP Basic, or blank where the client's certificate says it all
 * @param sslBundle name of a {@code spring.ssl.bundle} with our certificate and whom we trust, or blank
 * @param failuresUntilSilence after how many looks in vain, one after the other, nobody asks for a while
 * @param silence for how long nobody asks
 * @param recheckEvery how often a node looks for what is to be asked again
 * @param recheckFirstPause before a look-up without answer is asked again; doubled each time
 * @param recheckLongestPause the most that grows to
 */
@ConfigurationProperties("motcua.population-register")
record PopulationRegisterSettings(
    String url, @DefaultValue("1s") Duration connectTimeout, @DefaultValue("3s") Duration readTimeout, String user, String password,
    String sslBundle, @DefaultValue("3") int failuresUntilSilence, @DefaultValue("1m") Duration silence,
    @DefaultValue("15s") Duration recheckEvery, @DefaultValue("1m") Duration recheckFirstPause,
    @DefaultValue("1h") Duration recheckLongestPause) {

  private static final Duration LONGEST_READ = Duration.ofSeconds(30);
  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  PopulationRegisterSettings {
    require(isPositive(connectTimeout) && isPositive(readTimeout) && isPositive(silence) && isPositive(recheckEvery),
        "its times must be longer than nothing");
    require(readTimeout.compareTo(LONGEST_READ) <= 0, "read-timeout may be 30s at most: so long a reception would stand still");
    require(failuresUntilSilence >= 1, "failures-until-silence must be 1 or more");
    require(blank(user) == blank(password), "user and password come together");
    require(blank(url) || isSafe(URI.create(url)), "url must begin with https:// (http:// only for this machine)");
  }

  boolean isElsewhere() {
    return !blank(url);
  }

  boolean hasUser() {
    return !blank(user);
  }

  boolean hasSslBundle() {
    return !blank(sslBundle);
  }

  RecheckPauses pauses() {
    return new RecheckPauses(recheckFirstPause, recheckLongestPause);
  }

  private static boolean isSafe(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(String.valueOf(address.getHost())));
  }

  private static boolean isPositive(Duration duration) {
    return !duration.isNegative() && !duration.isZero();
  }

  private static boolean blank(String text) {
    return text == null || text.isBlank();
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException("motcua.population-register: " + rule);
    }
  }

  /** Keeps the password out of any log line. */
  @Override
  public String toString() {
    return "PopulationRegisterSettings[" + url + "]";
  }
}
