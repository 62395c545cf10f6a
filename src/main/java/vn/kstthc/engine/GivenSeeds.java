package vn.kstthc.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the organisation's file last gave, item by item. */
@Component
class GivenSeeds {

  private final JdbcClient jdbc;

  GivenSeeds(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return item to content */
  Map<String, String> of(String kind) {
    Map<String, String> given = new LinkedHashMap<>();
    jdbc.sql("select item, content from organisation_seed where kind = ? order by item").param(kind)
        .query(row -> {
          given.put(row.getString("item"), row.getString("content"));
        });
    return given;
  }

  void add(String kind, String item, String content) {
    jdbc.sql("insert into organisation_seed (kind, item, content) values (?, ?, ?)").params(kind, item, content).update();
  }

  void change(String kind, String item, String content) {
    jdbc.sql("update organisation_seed set content = ? where kind = ? and item = ?").params(content, kind, item).update();
  }

  void remove(String kind, String item) {
    jdbc.sql("delete from organisation_seed where kind = ? and item = ?").params(kind, item).update();
  }
}
