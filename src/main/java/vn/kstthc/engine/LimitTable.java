package vn.kstthc.engine;

import static java.util.stream.Collectors.groupingBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.dmn.feel.impl.FeelException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Rule;
import vn.kstthc.deadline.LegalLimit;

/** One decision table of limits: read once, asked at most once for each of its rows. */
class LimitTable {

  private final String id;
  private final String name;
  private final DmnModelInstance model;
  private final DmnEngine dmn;
  private final List<LimitRow> rows = new ArrayList<>();
  private final Map<LimitRow, LegalLimit> known = new ConcurrentHashMap<>();
  private DmnDecision decision;

  /** @throws IllegalStateException where a row cannot be read, is of another matter, or overlaps with another one */
  LimitTable(String id, byte[] xml, DmnEngine dmn) {
    this.id = id;
    this.dmn = dmn;
    model = Dmn.readModelFromStream(new ByteArrayInputStream(xml));
    Decision table = model.getModelElementById(id);
    name = table.getName();
    require(table.getExpression() instanceof DecisionTable, "phải là một bảng quyết định");
    read((DecisionTable) table.getExpression());
    rows.stream().collect(groupingBy(LimitRow::key)).values().forEach(this::requireNoOverlap);
  }

  private void read(DecisionTable table) {
    require(table.getHitPolicy() == HitPolicy.UNIQUE, "phải có hit policy UNIQUE");
    List<String> inputs = table.getInputs().stream()
        .map(input -> input.getInputExpression().getText().getTextContent().strip()).toList();
    require(inputs.equals(List.of("key", "receivedOn")), "phải có đúng hai đầu vào: key, receivedOn");
    for (Rule rule : table.getRules()) {
      LimitRow row = LimitRow.read(id, rows.size() + 1, rule);
      require(id.equals(tableOf(row.key())), row + ": khóa không thuộc bảng này");
      require(!row.validity().isEmpty(), row + ": hết hiệu lực trước khi có hiệu lực");
      rows.add(row);
    }
  }

  private void requireNoOverlap(List<LimitRow> ofOneKey) {
    for (LimitRow one : ofOneKey) {
      ofOneKey.stream().filter(other -> other.number() > one.number() && other.validity().overlaps(one.validity()))
          .forEach(other -> require(false, "%s và %s trùng thời gian hiệu lực".formatted(one, other)));
    }
  }

  private void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalStateException("Bảng thời hạn %s: %s".formatted(id, otherwise));
    }
  }

  /** @return id of the table in which limits of this key stand */
  static String tableOf(String key) {
    return key.split("\\.")[0] + LimitTables.SUFFIX;
  }

  String name() {
    return name;
  }

  List<LimitRow> rows() {
    return rows;
  }

  /** @return the limit of that key on that day; empty where there is none */
  Optional<LegalLimit> limit(String key, LocalDate day) {
    return rows.stream().filter(row -> row.key().equals(key) && row.validity().contains(day)).findFirst()
        .map(row -> known.computeIfAbsent(row, asked -> evaluate(asked, day)));
  }

  /** @return the limits in force on that day, in the table's order */
  Stream<LegalLimit> inForce(LocalDate day) {
    return rows.stream().filter(row -> row.validity().contains(day)).map(LimitRow::key)
        .flatMap(key -> limit(key, day).stream());
  }

  /** Asks for each row once, so that one that gives no limit is found before somebody needs it. */
  void evaluateAll() {
    rows.forEach(row -> limit(row.key(), row.aDay()));
  }

  /** The table itself decides; nothing of it is written into the engine's history. */
  private LegalLimit evaluate(LimitRow row, LocalDate day) {
    try {
      DmnDecisionTableResult result = dmn.evaluateDecisionTable(decision(), Map.of("key", row.key(),
          "receivedOn", Date.from(day.atStartOfDay(ZoneId.systemDefault()).toInstant())));
      require(result.size() == 1, "%s không cho kết quả vào ngày %s".formatted(row, day));
      return row.limit(result.getSingleResult().getEntryMap());
    } catch (DmnEngineException | FeelException failed) {
      throw new IllegalStateException("Bảng thời hạn %s: %s, hỏi cho ngày %s: %s"
          .formatted(id, row, day, failed.getMessage()), failed);
    }
  }

  private synchronized DmnDecision decision() {
    if (decision == null) {
      decision = dmn.parseDecision(id, model);
    }
    return decision;
  }
}
