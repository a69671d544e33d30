package vn.motcua.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.Refusal;
import vn.motcua.dossier.CurrentOfficer;
import vn.motcua.dossier.Officer;
import vn.motcua.engine.live.LiveDecisions;
import vn.motcua.engine.live.LiveFolder;
import vn.motcua.engine.live.LiveFolders;
import vn.motcua.engine.live.Origin;
import vn.motcua.engine.live.Retirements;
import vn.motcua.engine.live.Source;
import vn.motcua.procedure.folder.ProcedureFolder;

/** What is live and where it came from; designers put folders live, and decide where a new program brings something else. */
@RestController
@RequestMapping("/api/deployments")
@Tag(name = "Quy trình đang vận hành")
class DeploymentController {

  private static final Set<String> READERS = Set.of("thiet-ke", "quan-tri", "kiem-soat", "giam-sat");
  private static final String FILE = "([A-Za-z0-9._-]+/)*[A-Za-z0-9_-][A-Za-z0-9._-]*\\.(bpmn|dmn|form)";
  private static final String DESIGNER = "thiet-ke";

  private final LiveFolders live;
  private final LiveDecisions decisions;
  private final Retirements retirements;
  private final CurrentOfficer currentOfficer;

  DeploymentController(LiveFolders live, LiveDecisions decisions, Retirements retirements, CurrentOfficer currentOfficer) {
    this.live = live;
    this.decisions = decisions;
    this.retirements = retirements;
    this.currentOfficer = currentOfficer;
  }

  /**
   * A file of a folder.
   *
   * @param name file name, with or without its path
   * @param content its bytes, in Base64
   */
  record SentFile(
      @NotNull @Pattern(regexp = FILE) @Size(max = 300) String name,
      @NotNull @Size(max = 5_000_000) byte[] content) {}

  /**
   * A folder with every file it has: what is not sent is not live any more.
   *
   * @param folder path below {@code processes/}
   * @param reason why, kept with the deployment; may be missing
   */
  record SentFolder(
      @NotNull @Pattern(regexp = ProcedureFolder.NAME) @Size(max = 200) String folder,
      @NotEmpty @Size(max = 200) List<@Valid @NotNull SentFile> files, @Size(max = 2000) String reason) {}

  /**
   * @param take true: what the program brings replaces what is live; false: what is live stays
   * @param reason why, kept
   */
  record Decision(
      @NotNull @Pattern(regexp = ProcedureFolder.NAME) @Size(max = 200) String folder, @NotNull Boolean take,
      @NotBlank @Size(max = 2000) String reason) {}

  /**
   * @param from the first day on which no dossier is received
   * @param decision that ends the procedure: number, day, issuer
   */
  record Retirement(
      @NotNull @Pattern(regexp = ProcedureFolder.NAME) @Size(max = 200) String folder, @NotNull LocalDate from,
      @NotBlank @Size(max = 500) String decision) {}

  /** @param changed false when just that was live already */
  record Put(boolean changed, LiveFolder live) {}

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Mọi thư mục quy trình đang vận hành: từ đâu, ai đưa, khi nào, bản nào bị từ chối, bản nào chờ quyết định")
  List<LiveFolder> all() {
    requireOne(READERS);
    return live.all();
  }

  @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Đưa một thư mục quy trình vào vận hành; sai thì trả lời chỗ sai và cách sửa")
  Put put(@Valid @RequestBody SentFolder sent) {
    requireOne(Set.of(DESIGNER));
    ProcedureFolder folder = new ProcedureFolder(sent.folder());
    for (SentFile file : sent.files()) {
      if (folder.resources().put(folder.stableName(file.name()), file.content()) != null) {
        throw Refusal.invalid("files", "engine.live.twice", file.name());
      }
    }
    if (!folder.hasDiagram()) {
      throw Refusal.invalid("files", "engine.live.noDiagram", sent.folder());
    }
    boolean changed = live.put(folder, new Origin(Source.SCRIPT, currentOfficer.get().id(), sent.reason()));
    return new Put(changed, live.get(sent.folder()));
  }

  @PostMapping(path = "/decisions", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Quyết định giữa bản đang vận hành và bản chương trình mới mang đến")
  LiveFolder decide(@Valid @RequestBody Decision decision) {
    requireOne(Set.of(DESIGNER));
    return decision.take() ? decisions.take(decision.folder(), decision.reason())
        : decisions.keep(decision.folder(), decision.reason());
  }

  @PostMapping(path = "/retirements", consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(summary = "Chấm dứt một thủ tục từ một ngày theo quyết định: không nhận hồ sơ mới, hồ sơ cũ làm tiếp")
  LiveFolder retire(@Valid @RequestBody Retirement retirement) {
    requireOne(Set.of(DESIGNER, "quan-tri"));
    return retirements.retire(retirement.folder(), retirement.from(), retirement.decision());
  }

  /** @param folder without it, every folder that is live */
  @GetMapping(path = "/content", produces = "application/zip")
  @Operation(summary = "Các tệp đang vận hành của một thư mục, hay của mọi thư mục, nguyên từng byte (ZIP)")
  byte[] content(
      @RequestParam(required = false) @Pattern(regexp = ProcedureFolder.NAME) @Size(max = 200) String folder) throws IOException {
    requireOne(READERS);
    List<String> folders = folder != null ? List.of(folder)
        : live.all().stream().filter(each -> each.deploymentId() != null).map(LiveFolder::folder).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String each : folders) {
        for (Map.Entry<String, byte[]> file : live.content(each).resources().entrySet()) {
          zip.putNextEntry(new ZipEntry(file.getKey()));
          zip.write(file.getValue());
          zip.closeEntry();
        }
      }
    }
    return bytes.toByteArray();
  }

  private void requireOne(Set<String> roles) {
    Officer officer = currentOfficer.get();
    if (roles.stream().noneMatch(officer::hasRole)) {
      throw Refusal.forbidden("engine.live.role", officer.id());
    }
  }
}
