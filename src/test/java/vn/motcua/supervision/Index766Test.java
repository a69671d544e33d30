package vn.motcua.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The formulas of the index against the national portal's own figures of one province in August 2026, and what is not known. */
class Index766Test {

  private static final Tally NOTHING = new Tally();

  @Test
  void the_on_time_rate_of_a_real_province_gives_its_published_score() {
    Tally august = new Tally();
    august.add(Measure.RECEIVED_ONLINE, 184_513);
    august.add(Measure.ON_TIME, 120_000);
    august.add(Measure.OPEN_IN_TERM, 24_625);
    august.add(Measure.LATE, 27_765);
    august.add(Measure.OPEN_OVERDUE, 12_123);
    Index766.Sub progress = Index766.progress(NOTHING, august);
    assertThat(progress.ratio()).isEqualByComparingTo("78.38");
    assertThat(progress.score()).isEqualByComparingTo("15.68");
  }

  @Test
  void an_agency_with_nothing_received_or_nothing_on_time_scores_0() {
    assertThat(Index766.progress(NOTHING, NOTHING).score()).isEqualByComparingTo("0");
    Tally two = new Tally();
    two.add(Measure.RECEIVED_COUNTER, 2);
    two.add(Measure.OPEN_OVERDUE, 2);
    assertThat(Index766.progress(NOTHING, two).score()).isEqualByComparingTo("0");
  }

  @Test
  void what_was_open_before_is_in_process_too() {
    Tally before = new Tally();
    before.add(Measure.OPEN_IN_TERM, 3);
    Tally until = new Tally();
    until.add(Measure.EARLY, 2);
    until.add(Measure.OPEN_OVERDUE, 1);
    assertThat(Index766.progress(before, until)).extracting(Index766.Sub::part, Index766.Sub::whole).containsExactly(2L, 3L);
  }

  @Test
  void waiting_for_the_applicant_is_not_the_agencys_time_but_a_second_request_counts_as_late() {
    Tally month = new Tally();
    month.add(Measure.RECEIVED_COUNTER, 3);
    month.add(Measure.OPEN_PAPERS, 2);
    month.add(Measure.OPEN_ASKED_TWICE, 1);
    month.add(Measure.ON_TIME, 1);
    assertThat(Index766.progress(NOTHING, month)).extracting(Index766.Sub::part, Index766.Sub::whole).containsExactly(2L, 3L);
    month.add(Measure.ENDED_ASKED_TWICE, 1);
    assertThat(Index766.progress(NOTHING, month).part()).isEqualTo(1);
  }

  @Test
  void without_a_date_a_dossier_is_on_neither_side() {
    Tally month = new Tally();
    month.add(Measure.RECEIVED_COUNTER, 4);
    month.add(Measure.UNMEASURED, 1);
    month.add(Measure.OPEN_UNMEASURED, 1);
    month.add(Measure.WITHDRAWN, 1);
    month.add(Measure.OTHER_UNMEASURED, 1);
    month.add(Measure.EARLY, 1);
    assertThat(Index766.progress(NOTHING, month)).extracting(Index766.Sub::part, Index766.Sub::whole).containsExactly(1L, 1L);
  }

  @Test
  void re_used_data_in_eighty_per_cent_of_dossiers_gives_full_points_and_no_more() {
    assertThat(Index766.scored("reUsed", 2, 40, 100, new BigDecimal("0.80")).score()).isEqualByComparingTo("1.00");
    assertThat(Index766.scored("reUsed", 2, 80, 100, new BigDecimal("0.80")).score()).isEqualByComparingTo("2.00");
    assertThat(Index766.scored("reUsed", 2, 90, 100, new BigDecimal("0.80")).score()).isEqualByComparingTo("2.00");
  }

  @Test
  void what_the_program_has_no_facts_about_gets_no_points_and_its_group_none_either() {
    List<Index766.Group> groups = Index766.of(NOTHING, NOTHING, false);
    assertThat(groups).extracting(Index766.Group::name)
        .containsExactly("publicity", "progress", "online", "payment", "digital", "satisfaction");
    assertThat(groups.stream().map(Index766.Group::max).reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualByComparingTo("100");
    assertThat(groups.get(0).score()).isNull();
    assertThat(groups.get(0).parts()).allSatisfy(part -> assertThat(part.score()).isNull());
    assertThat(groups.get(5).parts()).allSatisfy(part -> assertThat(part.score()).isNull());
  }

  @Test
  void a_commune_has_the_full_points_of_what_only_a_province_can_have() {
    assertThat(connected(true)).allSatisfy(part -> assertThat(part.score()).isEqualByComparingTo("2"));
    assertThat(connected(false)).allSatisfy(part -> assertThat(part.score()).isNull());
  }

  private static List<Index766.Sub> connected(boolean commune) {
    return Index766.of(NOTHING, NOTHING, commune).get(4).parts().stream().filter(part -> part.name().startsWith("connected"))
        .toList();
  }
}
