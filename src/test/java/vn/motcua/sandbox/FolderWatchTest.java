package vn.motcua.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.Refusal;
import vn.motcua.Texts;
import vn.motcua.engine.live.LiveFolders;
import vn.motcua.engine.live.Origin;
import vn.motcua.engine.live.Source;
import vn.motcua.procedure.folder.FoldersOnDisk;
import vn.motcua.procedure.folder.ProcedureFolder;
import vn.motcua.support.CentreTest;
import vn.motcua.support.CopiedFolder;

/** A folder of the working copy goes live when it changed and then lay still from one look to the next. */
@CentreTest
class FolderWatchTest {

  @Autowired
  LiveFolders live;
  @Autowired
  Texts texts;
  @TempDir
  Path root;

  private final String name = "thu/w" + UUID.randomUUID().toString().substring(0, 7);
  private final ProcedureFolder folder = CopiedFolder.of("chung-thuc/chu-ky", "2.000884", name, "2.999904");
  private FoldersOnDisk disk;
  private FolderWatch watch;

  @BeforeEach
  void aWorkingCopyWithOneFolder() throws IOException {
    disk = new FoldersOnDisk(root);
    disk.write(folder);
    watch = new FolderWatch(root, live, texts);
  }

  private String liveHash() {
    return live.get(name).contentHash();
  }

  private void save(ProcedureFolder changed) throws IOException {
    disk.write(changed);
  }

  @Test
  void what_is_not_live_yet_goes_live_at_the_first_look() throws IOException {
    watch.look();
    assertThat(liveHash()).isEqualTo(folder.contentHash());
    assertThat(live.get(name).source()).isEqualTo(Source.FOLDER);
  }

  @Test
  void a_change_waits_until_it_lay_still_for_one_look_and_goes_live_as_a_whole() throws IOException {
    watch.look();
    ProcedureFolder changed = CopiedFolder.with(folder, "Chứng thực chữ ký", "Chứng thực chữ ký của tôi");
    save(changed);
    watch.look();
    assertThat(liveHash()).as("still being saved").isEqualTo(folder.contentHash());
    watch.look();
    assertThat(liveHash()).isEqualTo(changed.contentHash());
    String deployment = live.get(name).deploymentId();
    watch.look();
    watch.look();
    assertThat(live.get(name).deploymentId()).isEqualTo(deployment);
  }

  @Test
  void a_broken_folder_is_refused_once_and_named_and_mended_it_goes_live() throws IOException {
    watch.look();
    save(CopiedFolder.with(folder, "${agency.group(", "${runtimeService.group("));
    watch.look();
    watch.look();
    assertThat(liveHash()).isEqualTo(folder.contentHash());
    assertThat(live.get(name).refused().findings()).contains("runtimeService");
    assertThat(live.get(name).refused().source()).isEqualTo(Source.FOLDER);
    ProcedureFolder mended = CopiedFolder.with(folder, "Chứng thực chữ ký", "Chứng thực chữ ký đã sửa");
    save(mended);
    watch.look();
    watch.look();
    assertThat(liveHash()).isEqualTo(mended.contentHash());
    assertThat(live.get(name).refused()).isNull();
  }

  @Test
  void what_another_door_put_live_stays_at_a_start_and_until_the_folder_changes() throws IOException {
    ProcedureFolder byModeler = CopiedFolder.with(folder, "Chứng thực chữ ký", "Chứng thực từ Modeler");
    live.put(byModeler, new Origin(Source.MODELER, "thietke", null));
    watch.look();
    watch.look();
    assertThat(liveHash()).isEqualTo(byModeler.contentHash());
    ProcedureFolder mine = CopiedFolder.with(folder, "Chứng thực chữ ký", "Chứng thực của tôi");
    save(mine);
    watch.look();
    watch.look();
    assertThat(liveHash()).isEqualTo(mine.contentHash());
  }

  @Test
  void a_folder_that_lies_there_no_more_stays_live_and_goes_live_again_when_it_comes_back() throws IOException {
    watch.look();
    for (String file : folder.resources().keySet()) {
      Files.delete(root.resolve(file));
    }
    watch.look();
    watch.look();
    assertThat(liveHash()).isEqualTo(folder.contentHash());
  }

  @Test
  void hidden_folders_and_half_saved_files_of_editors_are_nobody_s_procedure() throws IOException {
    watch.look();
    String deployment = live.get(name).deploymentId();
    Files.createDirectories(root.resolve("processes/.camunda/x"));
    Files.write(root.resolve("processes/.camunda/x/y.bpmn"), "no diagram".getBytes(StandardCharsets.UTF_8));
    Files.write(root.resolve("processes/" + name + "/.half.bpmn"), "half".getBytes(StandardCharsets.UTF_8));
    Files.write(root.resolve("processes/" + name + "/diagram.bpmn~"), "half".getBytes(StandardCharsets.UTF_8));
    watch.look();
    watch.look();
    assertThat(live.get(name).deploymentId()).isEqualTo(deployment);
    assertThat(live.all()).noneMatch(each -> each.folder().contains("camunda"));
  }

  @Test
  void two_nodes_that_watch_one_working_copy_put_a_change_live_once() throws IOException {
    FolderWatch other = new FolderWatch(root, live, texts);
    watch.look();
    other.look();
    save(CopiedFolder.with(folder, "Chứng thực chữ ký", "Chứng thực chữ ký hai nút"));
    watch.look();
    other.look();
    watch.look();
    String deployment = live.get(name).deploymentId();
    other.look();
    assertThat(live.get(name).deploymentId()).isEqualTo(deployment);
  }

  @Test
  void nothing_of_a_folder_that_was_never_live_is_live() {
    org.assertj.core.api.Assertions.assertThatThrownBy(() -> live.get("thu/never")).isInstanceOf(Refusal.class);
  }
}
