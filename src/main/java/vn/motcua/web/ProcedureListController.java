package vn.motcua.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.dossier.Agencies;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;
import vn.motcua.procedure.catalogue.ListReport;
import vn.motcua.procedure.catalogue.ListReports;

/** The list of procedures that a province published, held against the diagrams. */
@RestController
@RequestMapping(path = "/api/procedures/import", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Danh mục thủ tục")
class ProcedureListController {

  private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final ListReports reports;
  private final Agencies agencies;
  private final CurrentOfficer currentOfficer;

  ProcedureListController(ListReports reports, Agencies agencies, CurrentOfficer currentOfficer) {
    this.reports = reports;
    this.agencies = agencies;
    this.currentOfficer = currentOfficer;
  }

  /**
   * @param preview true: the report is only shown; false: it is kept as the last one too
   * @param on the day whose diagrams are compared; today when missing
   */
  @PostMapping(consumes = {"text/csv", XLSX})
  @Operation(summary = "So danh mục của tỉnh (CSV, XLSX) với sơ đồ: thiếu sơ đồ, mâu thuẫn, bãi bỏ, trùng, dòng không đọc được")
  ListReport compare(
      @RequestBody byte[] file, @RequestParam(defaultValue = "true") boolean preview,
      @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
    Officer officer = require("quan-tri", "thiet-ke");
    Set<String> functions = new TreeSet<>();
    agencies.all().forEach(agency -> functions.addAll(agency.functions()));
    return reports.compare(file, functions, on, preview, officer.id());
  }

  @GetMapping
  @Operation(summary = "Báo cáo so sánh danh mục được lưu gần nhất")
  ListReport last() {
    require("quan-tri", "thiet-ke", "kiem-soat");
    return reports.last().orElseThrow(() -> Refusal.notFound("procedure.list.none"));
  }

  private Officer require(String... roles) {
    Officer officer = currentOfficer.get();
    if (List.of(roles).stream().noneMatch(officer::hasRole)) {
      throw Refusal.forbidden("procedure.list.role", officer.id());
    }
    return officer;
  }
}
