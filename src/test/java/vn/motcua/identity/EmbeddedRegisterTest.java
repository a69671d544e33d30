package vn.motcua.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.support.TestDatabase;

/** The register that the sandbox holds itself. */
class EmbeddedRegisterTest {

  @Nested
  class OnH2 extends Rules {

    OnH2() {
      super(TestDatabase.Kind.H2);
    }
  }

  @Nested
  class OnPostgreSql extends Rules {

    OnPostgreSql() {
      super(TestDatabase.Kind.POSTGRESQL);
    }
  }

  abstract static class Rules extends IdentityRules {

    Rules(TestDatabase.Kind kind) {
      super(kind);
    }

    @Test
    void a_file_with_a_wrong_line_is_refused_whole_and_the_line_named() {
      for (String wrong : List.of("000180000009,,1980,F,", "123456789,Ân,1980,F,", "000180000009,Ân,1980-13-01,F,",
          "000180000009,Ân,1980,X,", "000180000009,Ân,1980,M,", "000180000009,Ân,1981,F,", "000180000009,Ân")) {
        assertThatThrownBy(() -> register.importCsv(new StringReader(HEADING + "000180000008,Bình,1980,F,\n" + wrong)))
            .as(wrong).isInstanceOf(Refusal.class)
            .satisfies(refused -> assertThat(new Texts().text((Refusal) refused)).contains("Dòng 3"));
      }
      assertThatThrownBy(() -> register.importCsv(new StringReader("number,name\n1,2"))).isInstanceOf(Refusal.class)
          .hasMessageContaining("columns");
      assertThat(register.find(new PersonalNumber("000180000008"))).isEmpty();
    }

    @Test
    void a_person_added_again_is_replaced() {
      PersonalNumber number = new PersonalNumber("000200000007");
      register.add(new RegisterEntry(number, "Cũ", BirthDate.ofYear(2000), "M", null));
      RegisterEntry newer = new RegisterEntry(number, "Mới", BirthDate.of(LocalDate.of(2000, 2, 29)), null, "Thôn 2");
      register.add(newer);

      assertThat(register.find(number)).contains(newer);
    }
  }
}
