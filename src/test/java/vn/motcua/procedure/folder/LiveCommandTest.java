package vn.motcua.procedure.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.motcua.support.CentreTest;
import vn.motcua.support.CopiedFolder;

/** What {@code scripts/deploy} and {@code scripts/pull} do against a running application. */
@CentreTest
class LiveCommandTest {

  @LocalServerPort
  int port;
  @TempDir
  Path mine;
  @TempDir
  Path hers;

  private final String name = "thu/c" + UUID.randomUUID().toString().substring(0, 7);
  private final ByteArrayOutputStream said = new ByteArrayOutputStream();
  private final ProcedureFolder folder = CopiedFolder.of("chung-thuc/chu-ky", "2.000884", name, "2.999902");

  @BeforeEach
  void my_working_copy() throws IOException {
    new FoldersOnDisk(mine).write(folder);
  }

  private LiveCommand command(Path root) {
    return new LiveCommand(new FoldersOnDisk(root), new LiveServer(URI.create("http://localhost:" + port), "thietke", "SaoMai-2026!"),
        new PrintStream(said, true, StandardCharsets.UTF_8));
  }

  private String said() {
    return said.toString(StandardCharsets.UTF_8);
  }

  @Test
  void what_one_designer_deployed_another_pulls_byte_for_byte() throws Exception {
    assertThat(command(mine).deploy(List.of(name), "Thử")).isTrue();
    assertThat(said()).contains("Đã đưa vào vận hành: " + name);
    assertThat(command(hers).pull(List.of(name))).isTrue();
    assertThat(new FoldersOnDisk(hers).read(name).contentHash()).isEqualTo(folder.contentHash());
    assertThat(command(hers).deploy(List.of(name), null)).isTrue();
    assertThat(said()).contains("Đang vận hành đúng nội dung này rồi: " + name);
  }

  @Test
  void pulled_over_other_content_it_is_what_is_live_and_a_file_that_is_not_live_stays_and_is_named() throws Exception {
    command(mine).deploy(List.of(name), null);
    new FoldersOnDisk(mine).write(CopiedFolder.with(folder, "Chứng thực chữ ký", "Viết dở"));
    Path extra = mine.resolve("forms").resolve(name).resolve("extra.form");
    Files.writeString(extra, "{}");
    command(mine).pull(List.of(name));
    assertThat(said()).contains("Đã ghi lại theo bản đang vận hành: " + name, extra.toString());
    assertThat(extra).exists();
    Files.delete(extra);
    assertThat(new FoldersOnDisk(mine).read(name).contentHash()).isEqualTo(folder.contentHash());
  }

  @Test
  void what_is_refused_is_told_in_the_server_s_words_and_the_other_folders_go_live() throws Exception {
    String other = name + "b";
    new FoldersOnDisk(mine).write(CopiedFolder.of("chung-thuc/chu-ky", "2.000884", other, "2.999903"));
    new FoldersOnDisk(mine).write(CopiedFolder.with(folder, "${agency.group(", "${runtimeService.group("));
    assertThat(command(mine).deploy(List.of(name, "thu/none", other), null)).isFalse();
    assertThat(said()).contains("runtimeService", "processes/thu/none", "Đã đưa vào vận hành: " + other);
  }

  @Test
  void a_folder_may_be_named_as_the_shell_completes_it() {
    for (String named : List.of("ho-tich/khai-sinh", "processes/ho-tich/khai-sinh/", "./processes/ho-tich/khai-sinh",
        "forms/ho-tich/khai-sinh", Path.of("processes/ho-tich/khai-sinh").toAbsolutePath().toString())) {
      assertThat(LiveCommand.Asked.of(new String[] {"deploy", named, "--user", "an"}).folders())
          .containsExactly("ho-tich/khai-sinh");
    }
    assertThat(LiveCommand.Asked.of(new String[] {"deploy"})).isNull();
    assertThat(LiveCommand.Asked.of(new String[] {"deploy", "../../etc"})).isNull();
    assertThat(LiveCommand.Asked.of(new String[] {"deploy", "a", "--url"})).isNull();
    assertThat(LiveCommand.Asked.of(new String[] {"pull"}).folders()).isEmpty();
  }
}
