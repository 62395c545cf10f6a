package vn.kstthc.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The dossiers the Chair has approved, for who goes on from there. */
@Component
@Transactional(readOnly = true)
public class ApprovedDossiers {

  private static final String SELECT =
      "select number, procedure_name, procedure_code, legal_basis, lead_unit from review_dossier where step = 'APPROVED'";

  private final JdbcClient jdbc;

  ApprovedDossiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @param procedureCode null where it has none; @param leadUnit id of the unit */
  public record Approved(String number, String procedureName, String procedureCode, String legalBasis, String leadUnit) {}

  /** @return the last approved first */
  public List<Approved> latest(int most) {
    return jdbc.sql(SELECT + " order by ended_at desc, id desc fetch first " + most + " rows only").query(Approved.class).list();
  }

  public Optional<Approved> find(String number) {
    return jdbc.sql(SELECT + " and number = ?").param(number).query(Approved.class).optional();
  }

  /** What was approved is published. @param effectiveOn the day from which it is so */
  @Transactional
  public void carriedOut(String number, LocalDate effectiveOn) {
    jdbc.sql("update review_dossier set carried_out_on = ? where number = ?").params(effectiveOn, number).update();
  }
}
