package vn.kstthc.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.form.SearchText;

/** Reads and writes the tables of the register. */
@Component
class ProcedureRows {

  /** Of each procedure the last change that has begun; where none has, the first that will. */
  private static final String NOW = """
      select * from (select c.*, r.code, r.local_code, row_number() over (partition by c.procedure_id
          order by case when c.effective_on <= :today then 0 else 1 end,
            case when c.effective_on <= :today then c.effective_on end desc, c.effective_on, c.id desc) as place
        from procedure_change c join procedure_register r on r.id = c.procedure_id) as known
      where place = 1""";
  private static final String ALL =
      "select c.*, r.code, r.local_code from procedure_change c join procedure_register r on r.id = c.procedure_id where r.id = ?";
  private static final int LONGEST_SEARCH_TEXT = 1000;

  private final JdbcClient jdbc;

  ProcedureRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** @return those that fit, as they are on that day, by name */
  List<ProcedureChange> find(ProcedureFilter filter, LocalDate today, int skipped, int most) {
    StringBuilder where = new StringBuilder(NOW);
    Map<String, Object> given = new HashMap<>(Map.of("today", today));
    List<String> patterns = Asked.patterns(filter.search());
    for (int i = 0; i < patterns.size(); i++) {
      where.append(" and (search_text like :word%1$d escape '!' or lower(code) like :word%1$d escape '!')".formatted(i));
      given.put("word" + i, patterns.get(i));
    }
    if (filter.state() != null) {
      where.append(switch (filter.state()) {
        case NOT_YET -> " and effective_on > :today";
        case IN_FORCE -> " and effective_on <= :today and in_force";
        case ABOLISHED -> " and effective_on <= :today and not in_force";
      });
    }
    equal(where, given, "field", filter.field());
    equal(where, given, "unit", filter.unit());
    where.append(" order by name, id offset ").append(skipped).append(" rows fetch first ").append(most).append(" rows only");
    return jdbc.sql(where.toString()).params(given).query((row, number) -> change(row)).list();
  }

  private static void equal(StringBuilder where, Map<String, Object> given, String column, String value) {
    if (value != null) {
      where.append(" and ").append(column).append(" = :").append(column);
      given.put(column, value);
    }
  }

  Optional<ProcedureChange> byCode(String code, LocalDate today) {
    return jdbc.sql(NOW + " and code = :code").param("today", today).param("code", code)
        .query((row, number) -> change(row)).optional();
  }

  Optional<ProcedureChange> byId(long id, LocalDate today) {
    return jdbc.sql(NOW + " and procedure_id = :id").param("today", today).param("id", id)
        .query((row, number) -> change(row)).optional();
  }

  /** @return all that nobody has decided to abolish, as they are on that day, by name */
  List<ProcedureChange> standing(LocalDate today) {
    return jdbc.sql(NOW + " and not exists (select 1 from procedure_change a where a.procedure_id = known.procedure_id "
        + "and not a.in_force) order by name, id").param("today", today).query((row, number) -> change(row)).list();
  }

  /** @return all changes of a procedure, the last first */
  List<ProcedureChange> history(long id) {
    return jdbc.sql(ALL + " order by c.effective_on desc, c.id desc").param(id).query((row, number) -> change(row)).list();
  }

  List<String> fields() {
    return jdbc.sql("select distinct field from procedure_change where field is not null order by field").query(String.class).list();
  }

  /** @return id of the new one */
  long add(String code, boolean localCode) {
    jdbc.sql("insert into procedure_register (code, local_code) values (?, ?)").params(code, localCode).update();
    return jdbc.sql("select id from procedure_register where code = ?").param(code).query(Long.class).single();
  }

  void setCode(long id, String code) {
    jdbc.sql("update procedure_register set code = ?, local_code = false where id = ?").params(code, id).update();
  }

  void insert(ProcedureChange change) {
    ProcedureContent content = change.content();
    List<Object> values = new ArrayList<>(List.of(change.procedure(), change.kind().name(), change.effectiveOn(), change.inForce(),
        content.name()));
    values.add(content.field());
    values.add(content.unit());
    values.add(content.legalBasis());
    values.add(PartTexts.write(content.parts()));
    values.add(change.ground().decisionNumber());
    values.add(change.ground().decisionDate());
    values.add(change.ground().publication());
    values.add(change.note());
    values.add(change.recordedBy());
    values.add(Timestamp.from(change.recordedAt()));
    values.add(SearchText.shortened(LONGEST_SEARCH_TEXT, content.name(), content.field()));
    jdbc.sql("""
        insert into procedure_change (procedure_id, kind, effective_on, in_force, name, field, unit, legal_basis, parts,
          decision_number, decision_date, publication, note, recorded_by, recorded_at, search_text)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""").params(values).update();
  }

  private ProcedureChange change(ResultSet row) throws SQLException {
    return new ProcedureChange(row.getLong("id"), row.getLong("procedure_id"), row.getString("code"), row.getBoolean("local_code"),
        ProcedureChange.Kind.valueOf(row.getString("kind")), row.getObject("effective_on", LocalDate.class),
        row.getBoolean("in_force"), new ProcedureContent(row.getString("name"), row.getString("field"), row.getString("unit"),
            row.getString("legal_basis"), PartTexts.read(row.getString("parts"))),
        new ProcedureChange.Ground(row.getString("decision_number"), row.getObject("decision_date", LocalDate.class),
            row.getString("publication")), row.getString("note"), row.getString("recorded_by"),
        row.getTimestamp("recorded_at").toInstant());
  }
}
