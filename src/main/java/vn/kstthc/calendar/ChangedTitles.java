package vn.kstthc.calendar;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.CaseTitles;

/** Titles of cases whose dates a change of the calendar has moved. */
@Component
class ChangedTitles implements CaseTitles {

  private final JdbcClient jdbc;

  ChangedTitles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void replace(String caseNumber, String title) {
    jdbc.sql("update calendar_change_item set case_name = ? where case_number = ?").params(title, caseNumber).update();
  }
}
