package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;

@EngineTest
class OwnGroupsTest {

  @Autowired ProcessEngine engine;

  @Test
  void rightsAreCheckedWithAllGroupsOfAPersonAndNoQuestionToTheDatabase() {
    var sessions = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getSessionFactories();
    var rights = (AuthorizationManager) sessions.get(AuthorizationManager.class).openSession();
    assertThat(rights.filterAuthenticatedGroupIds(List.of("gdtrh", "without-any-right"))).hasSize(2);
    assertThat(rights.filterAuthenticatedGroupIds(null)).isEmpty();
  }
}
