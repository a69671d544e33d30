package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.Texts;

class AmountInWordsTest {

  private final AmountInWords words = new AmountInWords(new Texts());

  @ParameterizedTest
  @CsvSource({
      "10000, Mười nghìn đồng chẵn",
      "2000, Hai nghìn đồng chẵn",
      "12000, Mười hai nghìn đồng chẵn",
      "200000, Hai trăm nghìn đồng chẵn",
      "1000000, Một triệu đồng chẵn",
      "930000, Chín trăm ba mươi nghìn đồng chẵn"})
  void a_round_fee_ends_in_chan(long amount, String written) {
    assertThat(words.of(amount)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
      "1, Một đồng",
      "500, Năm trăm đồng",
      "1500, Một nghìn năm trăm đồng",
      "123456, Một trăm hai mươi ba nghìn bốn trăm năm mươi sáu đồng"})
  void what_goes_below_the_thousands_has_no_chan(long amount, String written) {
    assertThat(words.of(amount)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
      "11, Mười một đồng", "21, Hai mươi mốt đồng", "101, Một trăm linh một đồng",
      "14, Mười bốn đồng", "24, Hai mươi tư đồng", "104, Một trăm linh bốn đồng",
      "5, Năm đồng", "15, Mười lăm đồng", "25, Hai mươi lăm đồng", "105, Một trăm linh năm đồng",
      "10, Mười đồng", "20, Hai mươi đồng", "110, Một trăm mười đồng", "115, Một trăm mười lăm đồng"})
  void one_four_and_five_change_their_sound_behind_tens(long amount, String written) {
    assertThat(words.of(amount)).isEqualTo(written);
  }

  @ParameterizedTest
  @CsvSource({
      "1005, Một nghìn không trăm linh năm đồng",
      "1010, Một nghìn không trăm mười đồng",
      "1001000, Một triệu không trăm linh một nghìn đồng chẵn",
      "1000001, Một triệu không trăm linh một đồng",
      "1000000005, Một tỷ không trăm linh năm đồng",
      "1001000000, Một tỷ không trăm linh một triệu đồng chẵn",
      "1000000000000, Một nghìn tỷ đồng chẵn",
      "2500000000000, Hai nghìn năm trăm tỷ đồng chẵn",
      "1000000000000000000, Một tỷ tỷ đồng chẵn"})
  void empty_places_are_said_only_before_what_follows(long amount, String written) {
    assertThat(words.of(amount)).isEqualTo(written);
  }

  @Test
  void nothing_is_khong_dong() {
    assertThat(words.of(0)).isEqualTo("Không đồng");
  }

  @Test
  void a_negative_amount_is_an_error() {
    assertThatThrownBy(() -> words.of(-1)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void no_two_amounts_are_written_alike_and_none_has_two_spaces() {
    Set<String> seen = new HashSet<>();
    for (long amount = 0; amount <= 20_000; amount++) {
      assertThat(seen.add(words.of(amount))).as("twice: " + amount).isTrue();
      assertThat(seen.add(words.of(amount * 1_000_003 + 20_001))).as("twice: from " + amount).isTrue();
    }
    assertThat(seen).noneMatch(written -> written.contains("  ") || written.contains("null"));
    assertThat(words.of(Long.MAX_VALUE)).endsWith("đồng");
  }
}
