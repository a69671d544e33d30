package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.motcua.fee.MoneyContext;
import vn.motcua.support.TestDatabase;

/** The numbers that the sandbox gives to newborns. */
class NewbornNumberTest {

  @ParameterizedTest(name = "born {0}, sex {1}: {2}")
  @CsvSource({"1999-12-31, M, 000099", "1999-12-31, F, 000199", "2000-01-01, M, 000200", "2026-10-12, F, 000326",
      "2104-02-29, M, 000404"})
  void a_number_begins_with_the_test_prefix_then_tells_century_sex_and_year(LocalDate birth, String sex, String beginning) {
    PersonalNumber number = PersonalNumber.of(PersonalNumber.TEST_PREFIX, birth.getYear(), sex, 42);

    assertThat(number.digits()).isEqualTo(beginning + "000042");
    assertThat(number.findings(BirthDate.of(birth), sex)).isEqualTo(Set.of(NumberFinding.TEST_DATA));
  }

  @Test
  void no_two_children_get_one_number_and_the_register_knows_each_from_then_on() throws Exception {
    for (TestDatabase.Kind kind : TestDatabase.Kind.values()) {
      try (MoneyContext context = new MoneyContext(kind, EmbeddedRegister.class)) {
        Iterator<Integer> serials = List.of(7, 7, 7, 8).iterator();
        TestNumbers numbers = new TestNumbers(context.bean(JdbcClient.class), serials::next);
        Newborn child = new Newborn("Đỗ Gia Hân", BirthDate.of(LocalDate.of(2026, 10, 2)), "F");

        Optional<PersonalNumber> first = numbers.issue(child);
        Optional<PersonalNumber> second = numbers.issue(new Newborn("Đỗ Gia Huy", child.birthDate(), "F"));

        assertThat(first).hasValue(new PersonalNumber("000326000007"));
        assertThat(second).hasValue(new PersonalNumber("000326000008"));
        assertThat(context.bean(EmbeddedRegister.class).find(first.orElseThrow())).hasValueSatisfying(entry ->
            assertThat(entry.fullName()).isEqualTo("Đỗ Gia Hân"));
      }
    }
  }

  @Test
  void when_every_number_tried_is_taken_there_is_none_now() throws Exception {
    try (MoneyContext context = new MoneyContext(TestDatabase.Kind.H2, EmbeddedRegister.class)) {
      TestNumbers numbers = new TestNumbers(context.bean(JdbcClient.class), () -> 5);
      Newborn child = new Newborn("Đỗ Gia Hân", BirthDate.of(LocalDate.of(2026, 10, 2)), "F");

      assertThat(numbers.issue(child)).isPresent();
      assertThat(numbers.issue(child)).isEmpty();
    }
  }
}
