package vn.motcua.notification;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The channels on which letters go out. A channel without an address of its carrier is off.
 *
 * @param pause for how long a carrier that failed three times in a row is left alone
 */
@ConfigurationProperties("motcua.notification")
record NotificationSettings(
    @DefaultValue Mail mail, @DefaultValue Sms sms, @DefaultValue Zalo zalo, @DefaultValue("1m") Duration pause) {

  private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** How a mail server is spoken to. */
  enum Tls {
    /** Plain at first, encrypted before the first word that counts; refused otherwise. */
    STARTTLS,
    /** Encrypted from the start. */
    IMPLICIT,
    /** Never, and only to this machine itself. */
    NONE
  }

  /**
   * The mail server.
   *
   * @param from the address that letters come from
   * @param user name to log in with, or blank
   */
  record Mail(
      String host, @DefaultValue("587") int port, String from, String user, String password,
      @DefaultValue("STARTTLS") Tls tls) {

    Mail {
      if (isSet(host)) {
        require(Addresses.isMail(from), "mail.from must be a mail address");
        require(port > 0 && port < 65_536, "mail.port must be 1 to 65535");
        require(isSet(user) == isSet(password), "mail.user and mail.password come together");
        require(tls != Tls.NONE || THIS_MACHINE.contains(host), "mail.tls may be none only for this machine");
      }
    }

    boolean isOn() {
      return isSet(host);
    }

    boolean hasUser() {
      return isSet(user);
    }

    @Override
    public String toString() {
      return "Mail[" + host + "]";
    }
  }

  /**
   * The carrier of text messages.
   *
   * @param brandName what receivers see as the sender
   * @param brandNames by code of the one-stop unit, for units with a name of their own
   * @param statusQuery whether the carrier can be asked what became of a message
   */
  record Sms(
      String url, String token, String brandName, @DefaultValue Map<String, String> brandNames,
      @DefaultValue("true") boolean statusQuery) {

    Sms {
      if (isSet(url)) {
        requireSafe("sms.url", url);
        require(isSet(token), "sms.token is missing");
        require(isSet(brandName), "sms.brand-name is missing");
      }
    }

    boolean isOn() {
      return isSet(url);
    }

    String brandNameOf(String unit) {
      return brandNames.getOrDefault(unit, brandName);
    }

    @Override
    public String toString() {
      return "Sms[" + url + "]";
    }
  }

  /**
   * The carrier of Zalo messages.
   *
   * @param template the approved template of the official account
   * @param banner address of the picture above the message, or blank
   * @param icon address of the picture on the button, or blank
   */
  record Zalo(
      String url, String token, String template, String banner, String icon, @DefaultValue("true") boolean statusQuery) {

    Zalo {
      if (isSet(url)) {
        requireSafe("zalo.url", url);
        require(isSet(token), "zalo.token is missing");
        require(isSet(template), "zalo.template is missing");
      }
    }

    boolean isOn() {
      return isSet(url);
    }

    @Override
    public String toString() {
      return "Zalo[" + url + "]";
    }
  }

  private static boolean isSet(String text) {
    return text != null && !text.isBlank();
  }

  private static void requireSafe(String name, String url) {
    URI address = URI.create(url);
    boolean thisMachine = THIS_MACHINE.contains(String.valueOf(address.getHost()));
    require("https".equals(address.getScheme()) || ("http".equals(address.getScheme()) && thisMachine),
        name + " must begin with https:// (http:// only for this machine)");
  }

  private static void require(boolean kept, String rule) {
    if (!kept) {
      throw new IllegalArgumentException("motcua.notification." + rule);
    }
  }
}
