package vn.kstthc.organisation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.form.FormInput;

/** Sets absences as their people do, and lets a test say when the application looks who is away. */
@TestComponent
public class AwayDays {

  private final Absences absences;
  private final Replacement replacement;
  private final Substitution substitution;
  private final JdbcClient jdbc;

  AwayDays(Absences absences, Replacement replacement, Substitution substitution, JdbcClient jdbc) {
    this.absences = absences;
    this.replacement = replacement;
    this.substitution = substitution;
    this.jdbc = jdbc;
  }

  /** @param substitute null for nobody; @return the absence's id */
  public long plan(String person, String from, String to, String substitute) {
    Map<String, String> fields = new HashMap<>(Map.of("tu", from, "den", to));
    fields.put("nguoi-thay", substitute);
    return absences.plan(person, person, new FormInput(fields)).id();
  }

  public void cancel(long id) {
    Absence absence = absences.find(id).orElseThrow();
    absences.cancel(absence, absence.person());
  }

  /** Work goes to those who do it now. */
  public void look() {
    replacement.look();
  }

  /** @return "from > to" of the tasks of a case an absence has moved, in order; to the unit where {@code to} is missing */
  public List<String> moved(long id, String caseNumber) {
    return jdbc.sql("select from_person || ' > ' || coalesce(to_person, '') from organisation_hand_over "
        + "where absence = ? and case_number = ? order by id").params(id, caseNumber).query(String.class).list();
  }

  public void forgetAll() {
    jdbc.sql("delete from organisation_hand_over").update();
    jdbc.sql("delete from organisation_absence").update();
    jdbc.sql("update organisation_absence_revision set revision = revision + 1").update();
    substitution.refresh();
  }
}
