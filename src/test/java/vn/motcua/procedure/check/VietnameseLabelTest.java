package vn.motcua.procedure.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VietnameseLabelTest {

  @ParameterizedTest
  @ValueSource(strings = {"Thẩm tra hồ sơ", "VNeID", "Ghi danh", "Cho thi", "In", "Xong", "Tra tin", "Gửi email", "Email, Zalo", "CCCD", "Mẫu 01",
      "", " ", "A → B", "Giao ban", "Trong tay", "Khoanh vùng", "Nghiên cứu", "${clock.nextDay(execution)}", "Quy hoa", "5 km"})
  void a_vietnamese_reads(String label) {
    assertThat(VietnameseLabel.reads(label)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Check documents", "Approve", "Start", "End", "Review request", "Send letter", "Task", "Prüfung", "Antrag stellen",
      "Vérifier le dossier", "Payment", "Yes", "Проверка", "确认"})
  void he_does_not(String label) {
    assertThat(VietnameseLabel.reads(label)).isFalse();
  }

  @Test
  void letters_and_marks_may_be_written_apart() {
    assertThat(VietnameseLabel.reads(Normalizer.normalize("Kiểm tra checklist", Normalizer.Form.NFD))).isTrue();
  }
}
