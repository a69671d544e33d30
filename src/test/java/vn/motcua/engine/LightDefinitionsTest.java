package vn.motcua.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.RepositoryServiceImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.motcua.support.CentreTest;

/** A province keeps 1,905 definitions in memory. */
@CentreTest
class LightDefinitionsTest {

  @Autowired
  RepositoryService repository;

  @Test
  void a_definition_does_not_keep_the_parser_that_read_it() {
    String id = repository.createProcessDefinitionQuery().processDefinitionKey("ho-tich-khai-sinh").latestVersion().singleResult()
        .getId();
    List<ActivityImpl> activities = new ArrayList<>();
    collect((ProcessDefinitionEntity) ((RepositoryServiceImpl) repository).getDeployedProcessDefinition(id), activities);
    assertThat(activities).hasSizeGreaterThan(20).allSatisfy(activity -> {
      assertThat(activity.getDelegateAsyncBeforeUpdate()).isNull();
      assertThat(activity.getDelegateAsyncAfterUpdate()).isNull();
    });
    assertThat(activities).as("what was drawn asynchronous stays so").anyMatch(ActivityImpl::isAsyncBefore);
  }

  private static void collect(ScopeImpl scope, List<ActivityImpl> into) {
    into.addAll(scope.getActivities());
    scope.getActivities().forEach(activity -> collect(activity, into));
  }
}
