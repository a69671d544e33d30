package vn.motcua.engine.live;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgramVersionTest {

  @Test
  void numbers_count_and_a_snapshot_comes_before_its_release() {
    assertThat(new ProgramVersion("1.9.0").isOlderThan("1.10.0")).isTrue();
    assertThat(new ProgramVersion("1.10.0").isOlderThan("1.9.0")).isFalse();
    assertThat(new ProgramVersion("1.0.0-SNAPSHOT").isOlderThan("1.0.0")).isTrue();
    assertThat(new ProgramVersion("1.0.0").isOlderThan("1.0.0")).isFalse();
  }

  @Test
  void what_runs_from_classes_or_is_not_known_is_neither_older_nor_newer() {
    assertThat(new ProgramVersion(ProgramVersion.UNPACKED).isOlderThan("1.0.0")).isFalse();
    assertThat(new ProgramVersion("1.0.0").isOlderThan(ProgramVersion.UNPACKED)).isFalse();
    assertThat(new ProgramVersion("1.0.0").isOlderThan("")).isFalse();
    assertThat(new ProgramVersion("1.0.0").isOlderThan(null)).isFalse();
  }
}
