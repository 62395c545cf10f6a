package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.TaskPermissions;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.review.Road;

@EngineTest
class OwnGroupsTest {

  @Autowired ProcessEngine engine;
  @Autowired Road road;

  @Test
  void rightsAreCheckedWithAllGroupsOfAPersonAndNoQuestionToTheDatabase() {
    var sessions = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getSessionFactories();
    var rights = (AuthorizationManager) sessions.get(AuthorizationManager.class).openSession();
    assertThat(rights.filterAuthenticatedGroupIds(List.of("gdtrh", "without-any-right"))).hasSize(2);
    assertThat(rights.filterAuthenticatedGroupIds(null)).isEmpty();
  }

  @Test
  void whatAUnitMayDoWithItsTasksIsTakenFromAPersonByARevocation() {
    Task task = road.task(road.open("gdtrh"), "userTask_prepareDossier");
    AuthorizationService authorizations = engine.getAuthorizationService();
    Authorization revocation = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_REVOKE);
    revocation.setUserId("gdtrh");
    revocation.setResource(Resources.TASK);
    revocation.setResourceId(task.getId());
    revocation.removePermission(TaskPermissions.TASK_WORK);
    authorizations.saveAuthorization(revocation);
    try {
      assertThatThrownBy(() -> claim(task)).isInstanceOf(AuthorizationException.class);
    } finally {
      authorizations.deleteAuthorization(revocation.getId());
    }
    claim(task);
    assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).singleResult().getAssignee()).isEqualTo("gdtrh");
  }

  @Test
  void aTaskOfAnotherUnitIsNobodysToTake() {
    Task task = road.task(road.open("gdmn"), "userTask_prepareDossier");
    assertThatThrownBy(() -> claim(task)).isInstanceOf(AuthorizationException.class);
  }

  private void claim(Task task) {
    road.as("gdtrh", () -> {
      engine.getTaskService().claim(task.getId(), "gdtrh");
      return null;
    });
  }
}
