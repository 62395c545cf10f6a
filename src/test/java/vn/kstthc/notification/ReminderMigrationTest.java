package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;

@EngineTest
class ReminderMigrationTest extends ReminderWork {

  @Autowired RepositoryService repository;

  @AfterEach
  void takeTheModelsAway() {
    repository.createDeploymentQuery().deploymentName("migrated").list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
  }

  @Test
  void timersKeepTheirDateOverInstanceMigrationToANewVersionOfTheModel() {
    ProcessDefinition old = deploy("Bước cũ");
    ProcessInstance instance = runtime.startProcessInstanceById(old.getId());
    Task task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    assertThat(timers(subject(task))).containsExactly(stop("start", "2024-01-16T07:30"));

    runtime.newMigration(runtime.createMigrationPlan(old.getId(), deploy("Bước mới").getId()).mapEqualActivities().build())
        .processInstanceIds(instance.getId()).execute();

    assertThat(timers(subject(task))).containsExactly(stop("start", "2024-01-16T07:30"));
    moveTo(task, "2024-02-29T17:00");
    assertThat(timers(subject(task))).containsExactly(stop("before", "2024-02-27T07:30"));
    tasks.complete(task.getId());
    assertThat(timers(subject(task))).isEmpty();
  }

  @Test
  void aDateSetByTheModelsOwnListenersIsFollowed() {
    ProcessDefinition model = repository.createDeployment().name("migrated").addModelInstance("listened.bpmn",
        Bpmn.createExecutableProcess("listened").camundaHistoryTimeToLive(1).startEvent()
            .userTask("userTask_work").camundaDueDate("2024-03-29T17:00:00")
            .camundaTaskListenerExpression("create", "${task.setDueDate(dateTime().plusDays(1).toDate())}")
            .endEvent().done()).deployWithResult().getDeployedProcessDefinitions().get(0);
    ProcessInstance instance = runtime.startProcessInstanceById(model.getId());
    Task task = tasks.createTaskQuery().processInstanceId(instance.getId()).singleResult();
    assertThat(timers(subject(task))).as("due tomorrow, told at once").containsExactly(stop("start", "2024-01-15T08:00"));
  }

  private ProcessDefinition deploy(String name) {
    return repository.createDeployment().name("migrated").addModelInstance("migrated.bpmn",
        Bpmn.createExecutableProcess("migrated").camundaHistoryTimeToLive(1).startEvent()
            .userTask("userTask_work").name(name).camundaCandidateGroups("gdtrh").camundaDueDate("2024-01-29T17:00:00")
            .endEvent().done()).deployWithResult().getDeployedProcessDefinitions().get(0);
  }
}
