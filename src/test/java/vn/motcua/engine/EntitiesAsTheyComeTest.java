package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.junit.jupiter.api.Test;

class EntitiesAsTheyComeTest {

  private final EntitiesAsTheyCome entities = new EntitiesAsTheyCome(null, null);

  @Test
  void an_entity_with_an_id_is_not_put_into_words() {
    assertThatCode(() -> entities.validateId(new Silent("00000000-0000-0000-0000-000000000001", true))).doesNotThrowAnyException();
  }

  @Test
  void an_id_that_stands_for_all_or_for_nothing_is_refused_as_the_engine_refuses_it() {
    assertThatThrownBy(() -> entities.validateId(new Silent("*", false))).isInstanceOf(ProcessEngineException.class);
    assertThatThrownBy(() -> entities.validateId(new Silent(null, false))).isInstanceOf(ProcessEngineException.class);
  }

  /** @param silent whoever asks for its words fails */
  private record Silent(String id, boolean silent) implements DbEntity {

    @Override
    public String getId() {
      return id;
    }

    @Override
    public void setId(String id) {
      throw new AssertionError("nobody gives it another");
    }

    @Override
    public Object getPersistentState() {
      return id;
    }

    @Override
    public String toString() {
      if (silent) {
        throw new AssertionError("nobody reads these words");
      }
      return "an entity";
    }
  }
}
