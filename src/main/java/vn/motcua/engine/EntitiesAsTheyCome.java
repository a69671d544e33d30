package vn.motcua.engine;

import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.db.DbEntity;
import org.camunda.bpm.engine.impl.db.PersistenceSession;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;

/**
 * The engine's entities, without the sentence about each new one that it words in case its id should be wrong: eight of a hundred
 * parts of the time of a timer's job went into it. What is wrong is refused as ever.
 */
class EntitiesAsTheyCome extends DbEntityManager {

  EntitiesAsTheyCome(IdGenerator ids, PersistenceSession session) {
    super(ids, session);
  }

  @Override
  protected void validateId(DbEntity entity) {
    if (entity.getId() == null || entity.getId().equals(Authorization.ANY)) {
      super.validateId(entity);
    }
  }
}
