package vn.kstthc.engine;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cmd.AbstractExecuteFilterCmd;
import org.camunda.bpm.engine.impl.cmd.SaveFilterCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.util.ReflectionUtils;

/**
 * The second half of the guard against CVE-2026-109432: says no at once, with a reason, where the stock check forgets the
 * branches of {@code orQueries}. Nobody asks a query with an expression of his own; a filter is saved only with those
 * that are known.
 */
class QueryGuard extends CommandInterceptor {

  private static final Field EXTENDING = field(AbstractExecuteFilterCmd.class, "extendingQuery");
  private static final Field SAVED = field(SaveFilterCmd.class, "filter");

  @Override
  public <T> T execute(Command<T> command) {
    if (command instanceof AbstractQuery<?, ?> query) {
      refuseExpressions(query);
    } else if (command instanceof AbstractExecuteFilterCmd
        && ReflectionUtils.getField(EXTENDING, command) instanceof AbstractQuery<?, ?> extending) {
      refuseExpressions(extending);
    } else if (command instanceof SaveFilterCmd && ReflectionUtils.getField(SAVED, command) instanceof Filter filter
        && filter.getQuery() instanceof AbstractQuery<?, ?> saved) {
      branches(saved).forEach(branch -> branch.getExpressions().values().forEach(QueryExpressions::requireKnown));
    }
    return next.execute(command);
  }

  private static void refuseExpressions(AbstractQuery<?, ?> query) {
    if (branches(query).stream().anyMatch(branch -> !branch.getExpressions().isEmpty())) {
      throw new RefusedExpression("Truy vấn không được chứa biểu thức; chỉ bộ lọc đã lưu mới được dùng biểu thức.");
    }
  }

  /** A task query holds itself as the first of its branches; a branch may hold branches again. */
  private static List<AbstractQuery<?, ?>> branches(AbstractQuery<?, ?> query) {
    List<AbstractQuery<?, ?>> all = new ArrayList<>(List.of(query));
    if (query instanceof TaskQueryImpl tasks) {
      tasks.getQueries().stream().filter(branch -> branch != tasks).forEach(branch -> all.addAll(branches(branch)));
    }
    return all;
  }

  /** Fails at start-up where another version of the engine has named it otherwise. */
  private static Field field(Class<?> type, String name) {
    Field field = ReflectionUtils.findField(type, name);
    if (field == null) {
      throw new IllegalStateException(type + " has no field " + name + ": the guard of queries must be made anew");
    }
    field.setAccessible(true);
    return field;
  }
}
