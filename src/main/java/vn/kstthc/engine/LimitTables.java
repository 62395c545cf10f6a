package vn.kstthc.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.LegalLimit;
import vn.kstthc.deadline.LegalLimits;

/**
 * The deployed decision tables of limits, in their latest versions. They are read again when one was deployed here, and
 * every few seconds looked after whether another machine has deployed one; in between a question costs the database nothing.
 */
@Component
class LimitTables implements LegalLimits {

  /** How the ids of these tables end; what stands before is how their keys begin. */
  static final String SUFFIX = "Limit";
  private static final Duration FRESH = Duration.ofSeconds(10);

  private record Deployed(Map<String, LimitTable> byDefinition, Map<String, LimitTable> byId, Instant readAt) {
    boolean isFresh(Instant now) {
      return Duration.between(readAt, now).abs().compareTo(FRESH) < 0;
    }
  }

  private final ProcessEngine engine;
  private final Clock clock;
  /** Not the process engine's own, which would write each question into the history. */
  private final DmnEngine dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
  private volatile Deployed deployed = new Deployed(Map.of(), Map.of(), Instant.MIN);

  LimitTables(@Lazy ProcessEngine engine, Clock clock) {
    this.engine = engine;
    this.clock = clock;
  }

  @Override
  public LegalLimit limit(String key, LocalDate receiptDay) {
    LimitTable table = tables().get(LimitTable.tableOf(key));
    return Optional.ofNullable(table).flatMap(found -> found.limit(key, receiptDay))
        .orElseThrow(() -> new NoSuchElementException(
            "Không có thời hạn \"%s\" cho việc tiếp nhận ngày %td/%<tm/%<tY".formatted(key, receiptDay)));
  }

  @Override
  public List<Matter> inForce(LocalDate day) {
    return tables().values().stream().map(table -> new Matter(table.name(), table.inForce(day).toList()))
        .filter(matter -> !matter.limits().isEmpty()).toList();
  }

  Map<String, LimitTable> tables() {
    Deployed known = deployed;
    if (known.readAt() == Instant.MIN || !known.isFresh(clock.instant())) {
      known = read(known.byDefinition());
      deployed = known;
    }
    return known.byId();
  }

  /** Reads the tables again when they are asked the next time. */
  void forget() {
    deployed = new Deployed(deployed.byDefinition(), deployed.byId(), Instant.MIN);
  }

  /** @return a table that may be deployed; @throws IllegalStateException where it may not */
  LimitTable table(String id, byte[] xml) {
    return new LimitTable(id, xml, dmn);
  }

  private Deployed read(Map<String, LimitTable> before) {
    Instant now = clock.instant();
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> SubmittedForms.withoutAuthorization(context, () -> {
          Map<String, LimitTable> byDefinition = new TreeMap<>();
          Map<String, LimitTable> byId = new TreeMap<>();
          RepositoryService repository = engine.getRepositoryService();
          for (DecisionDefinition latest : repository.createDecisionDefinitionQuery()
              .decisionDefinitionKeyLike("%" + SUFFIX).latestVersion().withoutTenantId().list()) {
            LimitTable table = before.containsKey(latest.getId()) ? before.get(latest.getId())
                : table(latest.getKey(), xml(repository, latest));
            byDefinition.put(latest.getId(), table);
            byId.put(latest.getKey(), table);
          }
          return new Deployed(byDefinition, byId, now);
        }));
  }

  private static byte[] xml(RepositoryService repository, DecisionDefinition definition) {
    // not by the decision's id, for which the engine would read the whole deployment
    try (InputStream content =
        repository.getResourceAsStream(definition.getDeploymentId(), definition.getResourceName())) {
      return content.readAllBytes();
    } catch (IOException broken) {
      throw new UncheckedIOException("Không đọc được bảng thời hạn " + definition.getKey(), broken);
    }
  }
}
