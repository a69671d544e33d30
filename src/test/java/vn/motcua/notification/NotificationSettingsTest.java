package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** How a channel is switched on, and what keeps the program from starting. */
class NotificationSettingsTest {

  private static NotificationSettings with(Map<String, String> properties) {
    return new Binder(new MapConfigurationPropertySource(properties))
        .bindOrCreate("motcua.notification", NotificationSettings.class);
  }

  @Test
  void without_a_word_every_channel_is_off() {
    NotificationSettings none = with(Map.of());
    assertThat(none.mail().isOn() || none.sms().isOn() || none.zalo().isOn()).isFalse();
    assertThat(with(Map.of("motcua.notification.mail.host", "", "motcua.notification.sms.url", "")).mail().isOn()).isFalse();
  }

  @Test
  void a_mail_server_needs_a_sender_and_is_spoken_to_encrypted_unless_it_is_this_machine() {
    Map<String, String> elsewhere = Map.of("motcua.notification.mail.host", "mail.tinhmau.example",
        "motcua.notification.mail.from", "motcua@tinhmau.example");
    assertThat(with(elsewhere).mail().tls()).isEqualTo(NotificationSettings.Tls.STARTTLS);
    assertThatThrownBy(() -> with(Map.of("motcua.notification.mail.host", "mail.tinhmau.example"))).rootCause()
        .hasMessageContaining("mail.from");
    assertThatThrownBy(() -> with(Map.of("motcua.notification.mail.host", "mail.tinhmau.example",
        "motcua.notification.mail.from", "motcua@tinhmau.example", "motcua.notification.mail.tls", "none"))).rootCause()
        .hasMessageContaining("only for this machine");
    assertThatThrownBy(() -> with(Map.of("motcua.notification.mail.host", "mail.tinhmau.example",
        "motcua.notification.mail.from", "motcua@tinhmau.example", "motcua.notification.mail.user", "motcua"))).rootCause()
        .hasMessageContaining("come together");
  }

  @Test
  void telephone_numbers_travel_encrypted_with_a_token_and_a_unit_may_have_its_own_brand_name() {
    assertThatThrownBy(() -> with(Map.of("motcua.notification.sms.url", "http://sms.example"))).rootCause()
        .hasMessageContaining("https://");
    assertThatThrownBy(() -> with(Map.of("motcua.notification.zalo.url", "https://zalo.example"))).rootCause()
        .hasMessageContaining("token");
    NotificationSettings.Sms sms = with(Map.of("motcua.notification.sms.url", "https://sms.example",
        "motcua.notification.sms.token", "ma", "motcua.notification.sms.brand-name", "TINH MAU",
        "motcua.notification.sms.brand-names[H99.100]", "SAO MAI")).sms();
    assertThat(sms.brandNameOf("H99.100")).isEqualTo("SAO MAI");
    assertThat(sms.brandNameOf("H99.101")).isEqualTo("TINH MAU");
    assertThat(sms.toString()).doesNotContain("ma]").isEqualTo("Sms[https://sms.example]");
  }
}
