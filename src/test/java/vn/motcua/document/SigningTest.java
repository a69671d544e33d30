package vn.motcua.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.motcua.Texts;
import vn.motcua.dossier.Agency;

/** Who signs in what power (Decree 30/2020/NĐ-CP art. 13). */
class SigningTest {

  private static final Agency DEPARTMENT =
      new Agency("H99.05", "Sở Mẫu", "H99", "Trung tâm Phục vụ hành chính công", "Tỉnh Mẫu", null, null, null);

  @ParameterizedTest
  @CsvSource(nullValues = "none", value = {
      "HEAD, TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH",
      "DEPUTY, KT. CHỦ TỊCH, PHÓ CHỦ TỊCH",
      "BY_ORDER, TL. CHỦ TỊCH, GIÁM ĐỐC Trung tâm Phục vụ hành chính công"})
  void for_a_committee(Standing standing, String onBehalf, String title) {
    assertThat(parts(standing).signing(Slips.WARD, "a.100")).isEqualTo(new Signing(onBehalf, title, "Lê Ký"));
  }

  @ParameterizedTest
  @CsvSource(nullValues = "none", value = {
      "HEAD, none, THỦ TRƯỞNG CƠ QUAN",
      "DEPUTY, KT. THỦ TRƯỞNG CƠ QUAN, CẤP PHÓ",
      "BY_ORDER, TL. THỦ TRƯỞNG CƠ QUAN, GIÁM ĐỐC Trung tâm Phục vụ hành chính công"})
  void for_an_agency_with_one_head(Standing standing, String onBehalf, String title) {
    assertThat(parts(standing).signing(DEPARTMENT, "a.05")).isEqualTo(new Signing(onBehalf, title, "Lê Ký"));
  }

  @Test
  void who_has_no_power_to_sign_is_not_named_and_the_head_signs_by_pen() {
    assertThat(parts(null).signing(Slips.WARD, "tiepnhan.100"))
        .isEqualTo(new Signing("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", null));
  }

  @Test
  void a_notice_bears_the_sign_of_its_agency() {
    assertThat(parts(null).noticeSign(Slips.WARD)).isEqualTo("TB-UBND");
    assertThat(parts(null).noticeSign(DEPARTMENT)).isEqualTo("TB");
  }

  private static LetterParts parts(Standing standing) {
    SlipSource source = new SlipSource() {
      @Override
      public Optional<String> officerName(String userId) {
        return Optional.of("Lê Ký");
      }

      @Override
      public Optional<Standing> standingOf(String userId) {
        return Optional.ofNullable(standing);
      }
    };
    Texts texts = new Texts();
    return new LetterParts(new Slips().dossiers, Slips.agencies(), new Provided<>(() -> List.of(source)),
        new SlipWords(texts), texts);
  }
}
