package vn.motcua.engine.live;

import java.util.List;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Names the folders about which somebody has to decide. They stop no node from answering, so the state is always up.
 */
@Component
class LiveHealth implements HealthIndicator {

  private final LiveFolders live;

  LiveHealth(LiveFolders live) {
    this.live = live;
  }

  @Override
  public Health health() {
    List<LiveFolder> all = live.all();
    return Health.up()
        .withDetail("live", all.stream().filter(folder -> folder.deploymentId() != null).count())
        .withDetail("conflicts", names(all.stream().filter(folder -> folder.conflict() != null).toList()))
        .withDetail("gone", names(all.stream().filter(folder -> folder.goneAt() != null).toList()))
        .withDetail("refused", names(all.stream().filter(folder -> folder.refused() != null).toList())).build();
  }

  private static List<String> names(List<LiveFolder> folders) {
    return folders.stream().map(LiveFolder::folder).toList();
  }
}
