package vn.motcua.procedure.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

  private final Words words = new Words();

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "Bộ phận tiếp nhận và trả kết quả; tiep-nhan", "Công chức tiếp nhận tại Trung tâm Phục vụ hành chính công; tiep-nhan",
      "BP TN&TKQ; tiep-nhan", "Công chức trả kết quả; tra-ket-qua", "Giám đốc Trung tâm Phục vụ hành chính công; truong-mot-cua",
      "Trưởng bộ phận Một cửa; truong-mot-cua", "Chuyên viên; thu-ly", "Chuyên viên Phòng Kinh tế; thu-ly",
      "Công chức tư pháp - hộ tịch; thu-ly", "Cán bộ Công an phường; thu-ly", "Lãnh đạo phòng; lanh-dao-phong",
      "Trưởng phòng Kinh tế; lanh-dao-phong", "Chánh Văn phòng HĐND và UBND; lanh-dao-phong", "Đội trưởng; lanh-dao-phong",
      "Lãnh đạo Văn phòng HĐND và UBND; lanh-dao-phong", "Lãnh đạo UBND; lanh-dao",
      "Chủ tịch, Phó Chủ tịch UBND cấp xã; lanh-dao",
      "Trưởng Công an phường; lanh-dao", "Lãnh đạo Phòng Cảnh sát giao thông; lanh-dao", "Lãnh đạo Sở; lanh-dao",
      "Văn thư; van-thu", "Văn thư UBND phường; van-thu", "Cơ quan phối hợp; phoi-hop", "Tổ chức, cá nhân; applicant",
      "Bộ phận thu phí; thu-phi"})
  void a_role_is_recognised_from_the_words_of_the_table(String who, String role) {
    assertThat(words.first("role", who)).hasValue(role);
    assertThat(words.first("role", Normalizer.normalize(who, Normalizer.Form.NFD).toUpperCase(Locale.ROOT)))
        .hasValue(role);
  }

  @Test
  void a_stranger_is_nobody() {
    assertThat(words.first("role", "Ông Ba")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "Công an phường; cong-an", "Phòng Cảnh sát giao thông Công an tỉnh; canh-sat-giao-thong", "Chi cục Thuế; thue",
      "Bảo hiểm xã hội cơ sở; bao-hiem", "Chi nhánh Văn phòng đăng ký đất đai; dat-dai"})
  void an_agency_is_recognised_by_what_it_does(String who, String function) {
    assertThat(words.first("function", who)).hasValue(function);
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
      "Thẩm định hồ sơ, dự thảo kết quả; AppraiseDossier", "Phân công thụ lý; AssignOfficer",
      "In giấy phép lái xe, hủy giấy cũ; PrintLicence",
      "Ký Giấy khai sinh; SignResult", "Đóng dấu và chuyển kết quả; SealAndNumber",
      "Trao giấy chứng nhận kết hôn; TraoGiayChungNhan",
      "123; Step123"})
  void a_step_has_an_english_name_or_its_own_without_marks(String sentence, String name) {
    assertThat(new Names().suffix(sentence)).isEqualTo(name);
  }

  @Test
  void two_steps_never_share_a_name_and_none_takes_one_of_the_frame() {
    Names names = new Names();
    assertThat(names.suffix("Thẩm định")).isEqualTo("AppraiseDossier");
    assertThat(names.suffix("Thẩm định lại")).isEqualTo("AppraiseDossier2");
    assertThat(names.suffix("Dossier")).isEqualTo("Dossier2");
  }

  @Test
  void a_shape_gets_the_first_clause_and_never_half_a_word() {
    assertThat(Names.label("Thẩm định hồ sơ, dự thảo kết quả", 70)).isEqualTo("Thẩm định hồ sơ");
    assertThat(Names.label("kiểm tra, đối chiếu", 70)).isEqualTo("Kiểm tra, đối chiếu");
    assertThat(Names.label("Một việc rất dài", 10)).isEqualTo("Một việc");
  }
}
