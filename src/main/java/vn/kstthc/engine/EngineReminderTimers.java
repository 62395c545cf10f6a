package vn.kstthc.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.EverLivingJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import vn.kstthc.notification.ReminderTimers;

/**
 * Sets and moves the jobs of reminders with one statement each, and takes many that are due along at once. A job that is
 * changed past the engine gets a new revision, so that a machine which has it in hand starts over.
 */
@Component
class EngineReminderTimers implements ReminderTimers {

  private static final String MOVE = "update ACT_RU_JOB set DUEDATE_ = ?, HANDLER_CFG_ = ?, PRIORITY_ = "
      + ReminderJobs.NOT_BY_THE_ENGINE + ", LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null, REV_ = REV_ + 1 where ID_ = ?";
  /** One that has failed is the engine's matter: it counts the tries, and an incident hangs on it. */
  private static final String DUE = " from ACT_RU_JOB where DUEDATE_ <= ? and HANDLER_TYPE_ = '" + ReminderJobs.TYPE
      + "' and RETRIES_ > 0 and SUSPENSION_STATE_ = 1 and EXCEPTION_STACK_ID_ is null";
  /** In no order: H2 would lock all that are due instead of the first few. */
  private static final String FREE = DUE + " and (LOCK_OWNER_ is null or LOCK_EXP_TIME_ < ?) and PRIORITY_ < "
      + ReminderJobs.BY_THE_ENGINE + " fetch first %d rows only for update skip locked";

  private final ProcessEngine engine;
  private final JdbcTemplate jdbc;
  private final Clock clock;

  EngineReminderTimers(@Lazy ProcessEngine engine, JdbcTemplate jdbc, Clock clock) {
    this.engine = engine;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  public void start(String subject, Stop stop) {
    inEngine(context -> {
      EverLivingJobEntity made = made(context, subject);
      if (made == null) {
        context.getDbEntityManager().insert(ReminderJobs.job(subject, stop, Date.from(clock.instant())));
      } else {
        ReminderJobs.move(made, subject, stop);
      }
    });
  }

  @Override
  public void set(String subject, Stop stop) {
    inEngine(context -> {
      if (made(context, subject) != null || jdbc.update(MOVE, move(subject, stop)) == 0) {
        start(subject, stop);
      }
    });
  }

  @Override
  public void cancel(String subject) {
    inEngine(context -> {
      EverLivingJobEntity made = made(context, subject);
      if (made != null) {
        context.getDbEntityManager().delete(made);
      } else if (jdbc.update("delete from ACT_RU_JOB where ID_ = ? and EXCEPTION_STACK_ID_ is null",
          ReminderJobs.jobId(subject)) == 0) {
        Optional.ofNullable(context.getJobManager().findJobById(ReminderJobs.jobId(subject))).ifPresent(JobEntity::delete);
      }
    });
  }

  /** Sets the timer where the subject has none yet. */
  void ensure(String subject, Stop stop) {
    if (jdbc.queryForList("select ID_ from ACT_RU_JOB where ID_ = ?", ReminderJobs.jobId(subject)).isEmpty()) {
      start(subject, stop);
    }
  }

  @Override
  public List<Timer> takeDue(int most) {
    Timestamp now = Timestamp.from(clock.instant());
    return jdbc.query("select ID_, HANDLER_CFG_, DUEDATE_" + FREE.formatted(most), EngineReminderTimers::timer, now, now);
  }

  @Override
  public int leaveDue(int most) {
    Timestamp now = Timestamp.from(clock.instant());
    return jdbc.batchUpdate("update ACT_RU_JOB set PRIORITY_ = " + ReminderJobs.BY_THE_ENGINE + ", REV_ = REV_ + 1 where ID_ = ?",
        jdbc.query("select ID_" + FREE.formatted(most), (row, number) -> new Object[] {row.getString(1)}, now, now)).length;
  }

  @Override
  public List<Timer> waiting(String behind, int most) {
    return jdbc.query("select ID_, HANDLER_CFG_, DUEDATE_ from ACT_RU_JOB where HANDLER_TYPE_ = '" + ReminderJobs.TYPE
        + "' and DUEDATE_ > ? and ID_ > ? order by ID_ fetch first " + most + " rows only", EngineReminderTimers::timer,
        Timestamp.from(clock.instant()), behind);
  }

  private static Timer timer(ResultSet row, int number) throws SQLException {
    ReminderJobs.Target target = ReminderJobs.Target.of(row.getString(2));
    return new Timer(row.getString(1), target.subject(), target.milestone(), row.getTimestamp(3).toInstant());
  }

  @Override
  public void goOn(Map<Timer, Optional<Stop>> fired) {
    List<Object[]> moved = new ArrayList<>();
    List<Object[]> ended = new ArrayList<>();
    fired.forEach((timer, next) -> {
      if (next.isPresent() && isOwn(timer)) {
        moved.add(move(timer.subject(), next.get()));
      } else {
        ended.add(new Object[] {timer.id()});
      }
    });
    jdbc.batchUpdate(MOVE, moved);
    jdbc.batchUpdate("delete from ACT_RU_JOB where ID_ = ?", ended);
    fired.forEach((timer, next) -> next.filter(stop -> !isOwn(timer)).ifPresent(stop -> ensure(timer.subject(), stop)));
  }

  /** Those of earlier versions, one a step, are not. */
  private static boolean isOwn(Timer timer) {
    return timer.id().equals(ReminderJobs.jobId(timer.subject()));
  }

  @Override
  public boolean isAnyDue() {
    return !jdbc.queryForList("select ID_" + DUE + " fetch first 1 rows only", Timestamp.from(clock.instant())).isEmpty();
  }

  private static Object[] move(String subject, Stop stop) {
    return new Object[] {Timestamp.from(stop.at()),
        new ReminderJobs.Target(subject, stop.milestone()).toCanonicalString(), ReminderJobs.jobId(subject)};
  }

  /** @return the job where this very command has made it: the database does not know of it yet */
  private static EverLivingJobEntity made(CommandContext context, String subject) {
    DbEntityManager entities = context.getDbEntityManager();
    EverLivingJobEntity made = entities.getCachedEntity(EverLivingJobEntity.class, ReminderJobs.jobId(subject));
    if (made != null && entities.isDeleted(made)) {
      entities.undoDelete(made);
    }
    return made;
  }

  private void inEngine(Consumer<CommandContext> action) {
    CommandContext open = Context.getCommandContext();
    if (open != null) {
      action.accept(open);
      return;
    }
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> {
          action.accept(context);
          return null;
        });
  }
}
