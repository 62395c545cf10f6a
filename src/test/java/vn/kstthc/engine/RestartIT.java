package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.KstthcApplication;

/** A start over the data of an earlier one. */
class RestartIT {

  private static final List<String> TABLES = List.of("ACT_ID_USER", "ACT_ID_GROUP", "ACT_ID_MEMBERSHIP",
      "ACT_RU_AUTHORIZATION", "ACT_RU_FILTER", "ACT_RE_DEPLOYMENT", "ACT_RE_PROCDEF", "ACT_RE_DECISION_DEF",
      "organisation_seed");

  @Test
  void aRestartWithoutChangesWritesNothing() {
    Map<String, List<Map<String, Object>>> first = rowsAfterAStart();

    assertThat(first.get("ACT_ID_USER")).hasSizeGreaterThan(10);
    assertThat(rowsAfterAStart()).isEqualTo(first);
  }

  private static Map<String, List<Map<String, Object>>> rowsAfterAStart() {
    try (ConfigurableApplicationContext application = new SpringApplicationBuilder(KstthcApplication.class).run(
        "--server.port=0", "--app.plan.sample=false", "--spring.datasource.url=jdbc:h2:mem:restart;DB_CLOSE_DELAY=-1",
        "--camunda.bpm.job-execution.enabled=false")) {
      Map<String, List<Map<String, Object>>> rows = new LinkedHashMap<>();
      TABLES.forEach(table -> rows.put(table, application.getBean(JdbcClient.class)
          .sql("select * from " + table + " order by 1, 2").query().listOfRows()));
      return rows;
    }
  }
}
