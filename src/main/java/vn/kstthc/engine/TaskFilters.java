package vn.kstthc.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.persistence.entity.FilterEntity;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The ready filters of Tasklist. The engine gives a filter its id, which is kept beside what the file gave: a renamed
 * filter stays the same filter. The content is the filter's name, query and look.
 */
@Component
@Order(4)
class TaskFilters implements SeedKind {

  private static final String IDS = "filter-id";
  /** Late means after the day of the due date. */
  private static final String TODAY = "${dateTime().withTimeAtStartOfDay()}";
  private static final String OWN_UNITS = "${currentUserGroups()}";

  private final FilterService filters;
  private final TaskService tasks;
  private final GivenSeeds given;

  TaskFilters(FilterService filters, TaskService tasks, GivenSeeds given) {
    this.filters = filters;
    this.tasks = tasks;
    this.given = given;
  }

  @Override
  public String name() {
    return "filter";
  }

  private Map<String, FilterEntity> ours() {
    Map<String, FilterEntity> ours = new LinkedHashMap<>();
    ours.put("mine", filter("Việc của tôi", "Việc đã nhận và đang làm", 10, "#0b5394",
        tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")));
    ours.put("unit", filter("Việc của đơn vị", "Việc giao cho đơn vị, đã nhận hoặc chưa nhận", 20, "#38761d",
        unitTasks()));
    ours.put("soon", filter("Đến hạn trong 3 ngày làm việc", "Việc của đơn vị sắp hết hạn", 30, "#b45f06",
        unitTasks().dueAfterExpression(TODAY).dueBeforeExpression("${workingTime.inThreeDays()}")));
    ours.put("late", filter("Quá hạn", "Việc của đơn vị đã quá hạn", 40, "#990000",
        unitTasks().dueBeforeExpression(TODAY)));
    return ours;
  }

  private TaskQuery unitTasks() {
    return tasks.createTaskQuery().taskCandidateGroupInExpression(OWN_UNITS).includeAssignedTasks();
  }

  private static FilterEntity filter(String name, String description, int priority, String colour, TaskQuery query) {
    FilterEntity filter = new FilterEntity(EntityTypes.TASK);
    filter.setName(name);
    filter.setQuery(query.orderByDueDate().asc());
    filter.setProperties(Map.of("description", description, "priority", priority, "color", colour,
        "refresh", true, "showUndefinedVariable", false, "variables", List.of(
            Map.of("name", "caseNumber", "label", "Mã hồ sơ"),
            Map.of("name", "procedureName", "label", "Nội dung"),
            Map.of("name", EngineWaitingTasks.WAITING, "label", "Tạm dừng chờ bổ sung từ"))));
    return filter;
  }

  @Override
  public Map<String, String> wanted() {
    Map<String, String> wanted = new LinkedHashMap<>();
    ours().forEach((item, filter) -> wanted.put(item, content(filter)));
    return wanted;
  }

  @Override
  public Map<String, String> present() {
    Map<String, String> present = new LinkedHashMap<>();
    given.of(IDS).forEach((item, id) -> {
      Filter filter = filters.getFilter(id);
      if (filter != null) {
        present.put(item, content((FilterEntity) filter));
      }
    });
    return present;
  }

  /** The same text for the same filter, fresh or read back: keys in order, numbers as the engine reads them. */
  private static String content(FilterEntity filter) {
    FilterEntity read = new FilterEntity(EntityTypes.TASK);
    read.setPropertiesInternal(filter.getPropertiesInternal());
    return filter.getName() + " " + filter.getQueryInternal() + " " + sorted(read.getProperties());
  }

  private static Object sorted(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> inOrder = new TreeMap<>();
      map.forEach((key, each) -> inOrder.put(key.toString(), sorted(each)));
      return inOrder;
    }
    return value instanceof Collection<?> list ? list.stream().map(TaskFilters::sorted).toList() : value;
  }

  @Override
  public void create(String item, String content) {
    Filter made = filters.saveFilter(ours().get(item));
    Map<String, String> earlier = given.of(IDS);
    if (earlier.containsKey(item)) {
      given.change(IDS, item, made.getId());
    } else {
      given.add(IDS, item, made.getId());
    }
  }

  @Override
  public void update(String item, String content) {
    FilterEntity wanted = ours().get(item);
    Filter filter = filters.getFilter(given.of(IDS).get(item));
    filter.setName(wanted.getName());
    filter.setQuery(wanted.<TaskQuery>getQuery());
    filter.setProperties(wanted.getProperties());
    filters.saveFilter(filter);
  }

  @Override
  public void withdraw(String item) {
    filters.deleteFilter(given.of(IDS).get(item));
  }

  /** @return engine ids of the filters that were made and that the program still gives */
  List<String> ids() {
    Map<String, String> ids = given.of(IDS);
    return ours().keySet().stream().map(ids::get).toList();
  }
}
