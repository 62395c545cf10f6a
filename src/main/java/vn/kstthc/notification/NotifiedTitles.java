package vn.kstthc.notification;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.CaseTitles;

/** Titles in the ledger of reminders, and of the cases whose own date is watched. */
@Component
class NotifiedTitles implements CaseTitles {

  private final JdbcClient jdbc;

  NotifiedTitles(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void replace(String caseNumber, String title) {
    jdbc.sql("update notification set case_name = ? where case_number = ?").params(title, caseNumber).update();
    jdbc.sql("update notification_case set case_name = ? where case_number = ?").params(title, caseNumber).update();
  }
}
