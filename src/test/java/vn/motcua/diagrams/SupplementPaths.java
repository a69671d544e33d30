package vn.motcua.diagrams;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.motcua.clock.ClockFact;
import vn.motcua.clock.FactKind;
import vn.motcua.dossier.DossierMessages;
import vn.motcua.dossier.SupplementRequests;
import vn.motcua.support.Centre;
import vn.motcua.support.Copies;

/** Dossiers on the way through a supplement, and who does what with them. */
abstract class SupplementPaths extends DiagramTest {

  static final List<Map<String, Object>> ONE_PAPER = List.of(Map.of("name", "Văn bản ủy quyền",
      "reason", "Người nộp không phải chủ hồ sơ mà chưa có ủy quyền", "legalBasis", "Điều 20 Nghị định 23/2015/NĐ-CP"));

  @Autowired
  SupplementRequests requests;
  @Autowired
  DossierMessages messages;
  @Autowired
  JdbcTemplate jdbc;

  @Override
  protected String diagram() {
    return "common-supplement";
  }

  @BeforeEach
  void variants() {
    VariantOfCopies.deploy(repository);
  }

  /** Received on Monday 5/10/2026 at 09:00 with a term of seven working days: due Wednesday 14/10/2026. */
  String accepted(String procedure) {
    centre.at("2026-10-05T09:00");
    String code = centre.receive(procedure, "tiepnhan.100", Copies.known());
    accept(code);
    assertThat(dossiers.get(code).dueCurrent()).isEqualTo(Centre.instant("2026-10-14T17:00"));
    return code;
  }

  void draft(String code) {
    centre.complete("thuly.100", code, "Task_CertifyCopy", Map.of("handlingDecision", "supplement"));
    centre.complete("thuly.100", code, "Task_DraftRequest", Map.of("draftDecision", "send", "missingItems", ONE_PAPER));
  }

  void ask(String code) {
    draft(code);
    centre.complete("tiepnhan.100", code, "Task_IssueRequest", Map.of("issueDecision", "issue"));
  }

  void bring(String code, String channel) {
    centre.complete("tiepnhan.100", code, "Task_ReceivePapers", Map.of("paperChannel", channel, "papersComplete", "yes"));
  }

  ClockFact last(String code, FactKind kind) {
    return dossiers.facts(code).stream().filter(fact -> fact.kind() == kind).reduce((first, second) -> second).orElseThrow();
  }

  /** What the papers showed: four copies were wanted, not two. */
  void morePages(String code) {
    assertThat(jdbc.update("UPDATE dossier_declaration SET content = REPLACE(content, '\"copies\":2', '\"copies\":4') "
        + "WHERE dossier_code = ?", code)).isEqualTo(1);
  }
}
