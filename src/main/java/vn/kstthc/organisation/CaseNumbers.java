package vn.kstthc.organisation;

import java.time.Clock;
import java.time.Year;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Case numbers such as {@code RS-2024-0001}: one row of numbers by prefix and year, without a gap. The number is taken in
 * the caller's transaction, so one that fails gives it back, and two that run at once wait for each other.
 */
@Component
public class CaseNumbers {

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate ownTransaction;

  CaseNumbers(JdbcClient jdbc, Clock clock, org.springframework.transaction.PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.clock = clock;
    ownTransaction = new TransactionTemplate(transactions);
    ownTransaction.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
  }

  /** @return the next number of this year (by the application's clock), four digits, more when they do not suffice */
  @Transactional(propagation = Propagation.MANDATORY)
  public String next(String prefix) {
    int year = Year.now(clock).getValue();
    if (!advance(prefix, year)) {
      openYear(prefix, year);
      advance(prefix, year);
    }
    int last = jdbc.sql("select last_number from case_number where prefix = ? and case_year = ?")
        .params(prefix, year).query(Integer.class).single();
    return "%s-%d-%04d".formatted(prefix, year, last);
  }

  private boolean advance(String prefix, int year) {
    return jdbc.sql("update case_number set last_number = last_number + 1 where prefix = ? and case_year = ?")
        .params(prefix, year).update() == 1;
  }

  /** In a transaction of its own: a lost race must not spoil the caller's, as it would on PostgreSQL. */
  private void openYear(String prefix, int year) {
    try {
      ownTransaction.executeWithoutResult(status -> jdbc
          .sql("insert into case_number (prefix, case_year, last_number) values (?, ?, 0)").params(prefix, year).update());
    } catch (DuplicateKeyException openedByAnother) {
      // the row is there, which is all that was wanted
    }
  }
}
