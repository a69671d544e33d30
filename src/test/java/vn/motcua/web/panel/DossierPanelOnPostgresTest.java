package vn.motcua.web.panel;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vn.motcua.support.OnPostgres;

@OnPostgres
class DossierPanelOnPostgresTest extends DossierPanelTest {

  @Test
  void a_note_is_neither_changed_nor_deleted() {
    door.post(HANDLER, path(handled(), "notes"), note("Đã gọi người dân"));
    assertThatThrownBy(() -> jdbc.update("UPDATE dossier_note SET words = 'khác'")).isNotNull();
    assertThatThrownBy(() -> jdbc.update("DELETE FROM dossier_note")).isNotNull();
  }
}
