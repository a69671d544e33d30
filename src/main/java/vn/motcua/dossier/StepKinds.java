package vn.motcua.dossier;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Numbers of steps: a step of a diagram, as dossiers of one procedure go through it. A number once given stays. */
@Repository
class StepKinds {

  private static final String FIND = "SELECT id FROM step_kind WHERE definition_key = ? AND diagram = ? AND task = ?";

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final Map<String, Integer> known = new ConcurrentHashMap<>();

  StepKinds(JdbcClient jdbc, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  /** @param definitionKey of the dossier's own diagram, {@code diagram} the one in which the step is drawn */
  int id(String definitionKey, String diagram, String task) {
    String name = definitionKey + " " + diagram + " " + task;
    Integer id = known.get(name);
    if (id == null) {
      id = find(definitionKey, diagram, task).orElseGet(() -> give(definitionKey, diagram, task));
      known.put(name, id);
    }
    return id;
  }

  /** Given apart, so that neither a transaction that fails nor one that lasts holds up what others do at the same step. */
  private int give(String definitionKey, String diagram, String task) {
    try {
      apart.executeWithoutResult(any -> jdbc.sql("INSERT INTO step_kind (definition_key, diagram, task) VALUES (?, ?, ?)")
          .params(definitionKey, diagram, task).update());
    } catch (DuplicateKeyException givenElsewhere) {
      return find(definitionKey, diagram, task).orElseThrow(() -> givenElsewhere);
    }
    return find(definitionKey, diagram, task).orElseThrow();
  }

  private Optional<Integer> find(String definitionKey, String diagram, String task) {
    return jdbc.sql(FIND).params(definitionKey, diagram, task).query(Integer.class).optional();
  }
}
