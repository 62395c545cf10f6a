package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.kstthc.EngineTest;
import vn.kstthc.review.Road;

/** The attacks of CVE-2026-109432, and that what people need goes on working. */
@EngineTest
public class QueryGuardTest {

  /** Counts how often an expression reached it. */
  @TestComponent("canary")
  public static class Canary {
    static final AtomicInteger HITS = new AtomicInteger();

    public String hit() {
      HITS.incrementAndGet();
      return "canary";
    }
  }

  private static final String EVIL = "${canary.hit()}";
  private static final String REFLECTION = "${''.getClass().forName('java.lang.Runtime').getName()}";

  @LocalServerPort int port;
  @Autowired TaskFilters taskFilters;
  @Autowired FilterService filters;
  @Autowired TaskService tasks;
  @Autowired JdbcClient jdbc;
  @Autowired ManagementService management;

  private WebApps staff;
  private WebApps administrator;

  @BeforeEach
  void logIn() {
    Canary.HITS.set(0);
    staff = new WebApps(port).login("gdth");
    administrator = new WebApps(port).login("quan.tri");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "{\"orQueries\":[{\"assigneeExpression\":\"EVIL\"}]}",
      "{\"orQueries\":[{\"name\":\"x\"},{\"candidateGroupExpression\":\"EVIL\"}]}",
      "{\"orQueries\":[{\"dueBeforeExpression\":\"EVIL\"}]}",
      "{\"orQueries\":[{\"orQueries\":[{\"assigneeExpression\":\"EVIL\"}]}]}",
      "{\"assigneeExpression\":\"EVIL\"}"})
  void noQueryEvaluatesAnExpression(String query) {
    for (String expression : List.of(EVIL, REFLECTION)) {
      String attack = query.replace("EVIL", expression);
      String filter = WebApps.API + "/filter/" + taskFilters.ids().get(1);
      for (String path : List.of(WebApps.API + "/task", WebApps.API + "/task/count", filter + "/list", filter + "/count",
          filter + "/singleResult", filter + "/list?firstResult=0&maxResults=5")) {
        var answer = staff.call("POST", path, attack);
        assertThat(answer.statusCode()).as(path + " " + attack).isBetween(400, 403);
      }
    }
    assertThat(Canary.HITS).hasValue(0);
  }

  @Test
  void notEvenTheAdministratorSavesAFilterWithSuchAnExpression() {
    for (String query : List.of("{\"assigneeExpression\":\"%s\"}", "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}")) {
      String filter = "{\"resourceType\":\"Task\",\"name\":\"x\",\"query\":%s,\"properties\":{}}".formatted(query.formatted(EVIL));
      var created = administrator.call("POST", WebApps.API + "/filter/create", filter);
      assertThat(created.statusCode()).isEqualTo(400);
      assertThat(created.body()).contains("Biểu thức không được phép trong bộ lọc");
      assertThat(administrator.call("PUT", WebApps.API + "/filter/" + taskFilters.ids().get(0), filter).statusCode()).isEqualTo(400);
    }
    assertThat(filters.createTaskFilterQuery().filterName("x").count()).isZero();
    assertThat(Canary.HITS).hasValue(0);
  }

  @Test
  void aFilterStoredBeforeTheGuardWasThereIsRefusedWhenItRuns() {
    String id = filters.saveFilter(filters.newTaskFilter("cũ").setQuery(tasks.createTaskQuery().taskName("x"))).getId();
    for (String query : List.of("{\"assigneeExpression\":\"%s\"}", "{\"orQueries\":[{\"assigneeExpression\":\"%s\"}]}")) {
      jdbc.sql("update ACT_RU_FILTER set QUERY_ = ? where ID_ = ?").params(query.formatted(EVIL), id).update();
      for (String path : List.of("/list", "/count", "/singleResult")) {
        assertThat(administrator.get(WebApps.API + "/filter/" + id + path).statusCode()).as(path + query).isEqualTo(400);
      }
    }
    filters.deleteFilter(id);
    assertThat(Canary.HITS).hasValue(0);
  }

  @Test
  void theReadyFiltersListCountAndAreSearched() {
    String search = "{\"processVariables\":[],\"taskVariables\":[],\"nameLike\":\"%hồ sơ%\"}";
    String any = "{\"orQueries\":[{\"nameLike\":\"%hồ sơ%\",\"assigneeLike\":\"%gd%\"}]}";
    for (String id : taskFilters.ids()) {
      String filter = WebApps.API + "/filter/" + id;
      assertThat(staff.get(filter + "/list").statusCode()).isEqualTo(200);
      assertThat(staff.get(filter + "/count").statusCode()).isEqualTo(200);
      assertThat(staff.call("POST", filter + "/list", search).statusCode()).isEqualTo(200);
      assertThat(staff.call("POST", filter + "/list", any).statusCode()).isEqualTo(200);
      assertThat(staff.get(WebApps.API + "/filter?itemCount=true").statusCode()).isEqualTo(200);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"assigneeExpression\":\"${ currentUser() }\"}",
      "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\",\"candidateGroupsExpression\":\"${currentUserGroups()}\"}]}",
      "{\"dueBeforeExpression\":\"${dateTime().withTimeAtStartOfDay().plusDays(3)}\"}", "{\"dueBeforeExpression\":\"${now()}\"}",
      "{\"assignee\":\"gdth\"}"})
  void theStockKindsOfFilterMayBeSavedAndRun(String query) {
    var created = administrator.call("POST", WebApps.API + "/filter/create",
        "{\"resourceType\":\"Task\",\"name\":\"y\",\"query\":%s,\"properties\":{}}".formatted(query));
    assertThat(created.statusCode()).as(created.body()).isEqualTo(200);
    String id = WebApps.json(created).get("id").asText();
    assertThat(administrator.get(WebApps.API + "/filter/" + id + "/list").statusCode()).isEqualTo(200);
    filters.deleteFilter(id);
  }
}
