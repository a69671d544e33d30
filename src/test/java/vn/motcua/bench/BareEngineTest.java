package vn.motcua.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The side that everything is measured against must know what the diagrams call, or nothing is measured. */
class BareEngineTest {

  @Test
  void the_bare_engine_walks_the_diagrams_of_the_certified_copy_to_their_end() throws Exception {
    try (BenchDatabases databases = BenchDatabases.h2(); BareEngine bare = new BareEngine(databases.create("walk"))) {
      String code = bare.start(1);
      for (Side.Step step : Side.STEPS) {
        Side.OpenTask task = bare.find(code, step, 1);
        bare.claim(task, step, 1);
        bare.complete(task, step, 1);
        if (step.printsSlip()) {
          bare.runJob(task);
        }
      }
      assertThat(bare.open(code)).isZero();
    }
  }
}
