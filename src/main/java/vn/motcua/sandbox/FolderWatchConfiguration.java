package vn.motcua.sandbox;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import vn.motcua.Texts;
import vn.motcua.engine.live.LiveFolders;

/** Only a sandbox takes what lies in a folder as what somebody wants live. */
@Configuration(proxyBeanMethods = false)
@Profile("sandbox")
class FolderWatchConfiguration {

  /** @param root the working copy: where {@code processes/} and {@code forms/} lie */
  @Bean
  FolderWatch folderWatch(LiveFolders live, Texts texts, @Value("${motcua.sandbox.working-copy:.}") String root) {
    // A text: as a path, Spring would look for "." in the web server's own folder.
    return new FolderWatch(Path.of(root), live, texts);
  }
}
