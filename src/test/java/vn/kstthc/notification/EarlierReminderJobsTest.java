package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobHandlerConfiguration;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;

/** Databases hold timers of the first version: one a step, made anew by the engine, with an id of the engine's choice. */
@EngineTest
class EarlierReminderJobsTest extends ReminderWork {

  @Autowired ProcessEngine engine;

  @Test
  void theyStillFireAndTheOneTimerOfTheTaskTakesOver() {
    String subject = earlierTask();
    fireEarlier(subject, "before", "2024-01-25T07:30");
    assertThat(ledger(subject)).containsExactly(tuple("before", "gdtrh@example.org"));
    fireEarlier(subject, "due-day", "2024-01-29T07:30");
    fireEarlier(subject, "overdue", "2024-01-30T07:30");
    assertThat(ledger(subject)).extracting(row -> row.toList().get(0)).containsExactly("before", "due-day", "overdue", "overdue");
    assertThat(timers(subject)).hasSize(1);
  }

  @Test
  void theyAreTakenAlongWithTheOthersAndSayNothingTwice() {
    String subject = earlierTask();
    assertThat(takeAlongAt("2024-01-30T07:30")).isEqualTo(3);
    assertThat(ledger(subject)).containsExactlyInAnyOrder(tuple("overdue", "gdtrh@example.org"),
        tuple("overdue", "truong-phong.gdtrh@example.org"));
    assertThat(timers(subject)).containsExactly(stop("overdue-2", "2024-02-01T07:30"));
  }

  @Test
  void thoseOfADateThatMovedOrOfATaskThatIsDoneEndInSilence() {
    String number = road.open("gdtrh");
    Task task = prepare(number);
    earlier(subject(task), "before", "2024-01-25T07:30");
    moveTo(task, "2024-02-29T17:00");
    fireEarlier(subject(task), "before", "2024-01-25T07:30");
    assertThat(ledger(subject(task))).isEmpty();
    assertThat(timers(subject(task))).containsExactly(stop("before", "2024-02-27T07:30"));

    earlier(subject(task), "overdue", "2024-01-30T07:30");
    road.prepare(number, "gdtrh");
    fireEarlier(subject(task), "overdue", "2024-01-30T07:30");
    assertThat(ledger(subject(task))).isEmpty();
    assertThat(timers(subject(task))).isEmpty();
  }

  private String earlierTask() {
    String subject = subject(prepare(road.open("gdtrh")));
    jdbc.sql("delete from act_ru_job where handler_type_ = 'reminder'").update();
    earlier(subject, "before", "2024-01-25T07:30");
    earlier(subject, "due-day", "2024-01-29T07:30");
    earlier(subject, "overdue", "2024-01-30T07:30");
    return subject;
  }

  private void fireEarlier(String subject, String milestone, String moment) {
    vn.kstthc.engine.TestClock.set(moment);
    jobs.executeJob(all(subject).stream().filter(TimerEntity.class::isInstance)
        .filter(job -> job.getJobHandlerConfigurationRaw().equals(subject + "$" + milestone)).findFirst().orElseThrow().getId());
  }

  private void earlier(String subject, String milestone, String moment) {
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired().execute(context -> {
      TimerEntity timer = new TimerEntity();
      timer.setJobHandlerType("reminder");
      timer.setJobHandlerConfiguration((JobHandlerConfiguration) () -> subject + "$" + milestone);
      timer.setDuedate(at(moment));
      timer.setExclusive(false);
      context.getJobManager().schedule(timer);
      return null;
    });
  }
}
