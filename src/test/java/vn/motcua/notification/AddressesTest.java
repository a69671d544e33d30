package vn.motcua.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What may stand in a header and what is an address. */
class AddressesTest {

  @Test
  void a_name_cannot_begin_a_header_or_turn_the_line_and_a_very_long_one_is_cut_between_characters() {
    assertThat(LetterTexts.oneLine("Nguyễn\r\nBcc: ai.do@dan.example\u202Exyz")).isEqualTo("Nguyễn Bcc: ai.do@dan.example xyz");
    assertThat(LetterTexts.cut("Ủy ban nhân dân", 15)).isEqualTo("Ủy ban nhân dân");
    assertThat(LetterTexts.cut("Ủy ban nhân dân", 14)).isEqualTo("Ủy ban nhân d…");
    assertThat(LetterTexts.cut("😀".repeat(5), 3)).isEqualTo("😀😀…");
  }

  @Test
  void an_address_is_one_address_and_a_number_one_number() {
    for (String mail : List.of("an@dan.example", "an.b+c@mail.dan.example")) {
      assertThat(Addresses.isMail(mail)).as(mail).isTrue();
    }
    for (String mail : List.of("an@dan.example,binh@dan.example", "An <an@dan.example>", "an@dan.example\r\nBcc: x@dan.example", "an@dan",
        "an", "a..n@dan.example", "@dan.example", "a".repeat(250) + "@dan.example", "an@-dan.example")) {
      assertThat(Addresses.isMail(mail)).as(mail).isFalse();
    }
    assertThat(Addresses.mobile("0900 000.003")).contains("84900000003");
    assertThat(Addresses.mobile("+84 900-000-003")).contains("84900000003");
    for (String phone : List.of("", "090000000", "09000000034", "19001000", "0900000003; 0900000004", "không có")) {
      assertThat(Addresses.mobile(phone)).as(phone).isEmpty();
    }
  }
}
