package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineEndsTest {

  @Test
  void a_line_ends_between_words_and_never_beside_the_slash_of_ong_ba() {
    assertThat(pieces("thông báo cho Ông/Bà.")).containsExactly("thông ", "báo ", "cho ", "Ông/Bà.");
  }

  @Test
  void the_number_of_a_document_and_a_date_are_not_torn_at_their_slashes() {
    assertThat(pieces("số 02/UBND ngày 13/10/2026")).containsExactly("số ", "02/UBND ", "ngày ", "13/10/2026");
  }

  @Test
  void a_long_address_may_go_on_in_the_next_line() {
    assertThat(pieces("https://motcua.example/tra-cuu/H99.100-261012-0001?k=abc")).hasSizeGreaterThan(2);
  }

  private static List<String> pieces(String text) {
    LineEnds ends = new LineEnds();
    ends.setText(text);
    List<String> pieces = new ArrayList<>();
    int from = 0;
    for (int to = ends.next(); to != BreakIterator.DONE; to = ends.next()) {
      pieces.add(text.substring(from, to));
      from = to;
    }
    return pieces;
  }
}
