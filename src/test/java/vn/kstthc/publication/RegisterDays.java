package vn.kstthc.publication;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Puts the register back to what it was in the beginning: other tests count what is in it. */
@TestComponent
public class RegisterDays {

  private final JdbcClient jdbc;

  RegisterDays(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  void clear() {
    jdbc.sql("delete from procedure_change where kind <> 'LISTED'").update();
    jdbc.sql("delete from procedure_register where id not in (select procedure_id from procedure_change)").update();
    for (int i = 1; i <= 3; i++) {
      jdbc.sql("update procedure_register set code = ?, local_code = true where id = "
          + "(select procedure_id from procedure_change where note like 'Danh mục%' and legal_basis = ?)")
          .params("DM-00" + i, List.of("Thông tư số 19/2018/TT-BGDĐT", "Thông tư số 18/2018/TT-BGDĐT",
              "Thông tư số 17/2018/TT-BGDĐT").get(i - 1)).update();
    }
  }
}
