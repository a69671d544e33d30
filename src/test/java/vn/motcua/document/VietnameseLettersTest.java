package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseLettersTest {

  private static final String[] TONES = {"", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"};
  private static final String LETTERS = letters();

  @ParameterizedTest
  @ValueSource(strings = {"normal;font-weight:400", "normal;font-weight:700", "italic;font-weight:400",
      "italic;font-weight:700"})
  void every_letter_with_every_tone_has_a_glyph_in_every_face(String face) {
    byte[] content = print("<p style='font-style:" + face + "'>" + LETTERS + "</p>");

    assertThat(PdfReading.text(content).replace(" ", "")).isEqualTo(LETTERS.replace(" ", ""));
    assertThat(PdfReading.fonts(content)).hasSize(1);
  }

  @Test
  void decomposed_input_becomes_the_composed_letters() {
    String decomposed = Normalizer.normalize(LETTERS, Normalizer.Form.NFD);

    assertThat(decomposed).isNotEqualTo(LETTERS);
    assertThat(PrintableText.of(decomposed)).isEqualTo(LETTERS);
  }

  @Test
  void there_are_the_twelve_vowels_with_six_tones_and_seventeen_consonants_in_both_cases() {
    assertThat(LETTERS.split(" ")).hasSize(2 * (12 * 6 + 17 + 4)).doesNotHaveDuplicates();
  }

  @Test
  void what_cannot_be_seen_is_taken_out_and_spaces_become_one() {
    assertThat(PrintableText.of("  Lê\u00A0\t\n An\u200B\u202E\u2066\u0000\uFEFF\u00AD ")).isEqualTo("Lê An");
    assertThat(PrintableText.of("\uFFFE\uFFFF\uD800x\uE000")).isEqualTo("x");
  }

  @Test
  void marks_of_the_highland_languages_stay_and_towers_of_marks_do_not() {
    assertThat(PrintableText.of("Ê\u0306")).isEqualTo("Ê\u0306");
    assertThat(PrintableText.of("x" + "\u0301".repeat(50))).isEqualTo("x\u0301\u0301");
  }

  private static byte[] print(String body) {
    return new PdfPrinter()
        .print("<html><head><title>x</title><style>body{font-family:'Liberation Serif'}</style></head><body>"
        + body + "</body></html>", Instant.EPOCH);
  }

  /** All letters of the Vietnamese alphabet and the four foreign ones that names bring along, apart by spaces. */
  private static String letters() {
    Stream<String> vowels = Stream.of("a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y")
        .flatMap(vowel -> Stream.of(TONES).map(tone -> Normalizer.normalize(vowel + tone, Normalizer.Form.NFC)));
    Stream<String> consonants = Stream.of("b c d đ g h k l m n p q r s t v x f j w z".split(" "));
    return Stream.concat(vowels, consonants).flatMap(letter -> Stream.of(letter, letter.toUpperCase(Locale.ROOT)))
        .collect(Collectors.joining(" "));
  }
}
