package vn.motcua.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DossierStatusTest {

  /** The national portal's moves, written as its guide lists them; every pair that is not here is refused. */
  private static final List<String> ALLOWED = List.of(
      "1→2", "1→3", "1→5", "1→7", "2→4", "2→7", "4→5", "4→6", "4→7", "4→8", "4→9", "5→1", "5→4", "5→7", "5→8",
      "6→4", "6→7", "6→8", "7→1", "7→2", "7→4", "7→5", "7→6", "7→8", "9→10");

  @Test
  void of_the_hundred_moves_between_ten_statuses_just_the_allowed_ones_are_possible() {
    List<String> possible = new ArrayList<>();
    for (int from = 1; from <= 10; from++) {
      for (int to = 1; to <= 10; to++) {
        if (DossierStatus.of(from).canMoveTo(DossierStatus.of(to))) {
          possible.add(from + "→" + to);
        }
      }
    }
    assertThat(possible).containsExactlyElementsOf(ALLOWED);
  }

  @Test
  void refused_stopped_processed_and_returned_are_closed_and_nothing_else_is() {
    assertThat(DossierStatus.values()).filteredOn(DossierStatus::isClosed).extracting(DossierStatus::code)
        .containsExactly(3, 8, 9, 10);
  }
}
