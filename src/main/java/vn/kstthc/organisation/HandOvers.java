package vn.kstthc.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.organisation.HeldWork.Held;

/** The record of tasks that went from one person to another because of an absence. Never changed afterwards. */
@Repository
class HandOvers {

  /** @param at to nobody in particular where {@code to} is null */
  record HandOver(String taskName, String caseNumber, String from, String to, java.time.Instant at) {}

  private final JdbcClient jdbc;
  private final Clock clock;

  HandOvers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Absence absence, Held task, String from, String to) {
    jdbc.sql("insert into organisation_hand_over (absence, task_id, task_name, case_number, from_person, to_person, handed_at) "
        + "values (?, ?, ?, ?, ?, ?, ?)").params(absence.id(), task.taskId(), cut(task.name()), task.caseNumber(), from, to,
            Timestamp.from(clock.instant())).update();
  }

  /** @return ids of the tasks this absence brought to that person */
  Set<String> tasksBroughtTo(String person, Absence absence) {
    return jdbc.sql("select distinct task_id from organisation_hand_over where absence = ? and to_person = ?")
        .params(absence.id(), person).query(String.class).set();
  }

  /** @return whether one of these absences brought the task to that person; the absence's id, newest first */
  List<Long> absencesThatBrought(String taskId, String person, Collection<Absence> absences) {
    return jdbc.sql("select absence from organisation_hand_over where task_id = :task and to_person = :person "
        + "and absence in (:absences) order by id desc").param("task", taskId).param("person", person)
        .param("absences", absences.stream().map(Absence::id).toList()).query(Long.class).list();
  }

  List<HandOver> of(Absence absence) {
    return jdbc.sql("select task_name, case_number, from_person, to_person, handed_at from organisation_hand_over "
        + "where absence = ? order by id").param(absence.id()).query((row, number) -> new HandOver(row.getString(1),
            row.getString(2), row.getString(3), row.getString(4), row.getTimestamp(5).toInstant())).list();
  }

  private static String cut(String name) {
    return name.length() <= 255 ? name : name.substring(0, 255);
  }
}
