package vn.kstthc.engine;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.JuelExpression;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.springframework.context.ApplicationContext;

/**
 * Closes CVE-2026-109432 where all queries pass: an expression of a query is evaluated only when its text is one of
 * those the filters need. Also what is stored already, and what comes by a road nobody thought of, stops here. Models
 * evaluate with a scope, or through the two-argument form, and are not touched.
 */
class QueryExpressions extends SpringExpressionManager {

  private static final Set<String> KNOWN =
      Set.of("currentUser()", "currentUserGroups()", "now()", "dateTime()", "workingTime.inThreeDays()");
  /** Dates as the filter dialog suggests them, such as {@code dateTime().withTimeAtStartOfDay().plusDays(3)}. */
  private static final Pattern DATE = Pattern.compile("dateTime\\(\\)(\\.((plus|minus)"
      + "(Seconds|Minutes|Hours|Days|Weeks|Months|Years)\\(\\d{1,6}\\)|withTimeAtStartOfDay\\(\\)|toDate\\(\\)))*");
  private static final Pattern WRAPPED = Pattern.compile("[$#]\\{\\s*(.*?)\\s*}", Pattern.DOTALL);

  QueryExpressions(ApplicationContext beans, Map<Object, Object> engineBeans) {
    super(beans, engineBeans);
  }

  /** @throws RefusedExpression unless the text is one of those a filter may hold */
  static void requireKnown(String text) {
    if (!text.contains("${") && !text.contains("#{")) {
      return;
    }
    var wrapped = WRAPPED.matcher(text.strip());
    if (!wrapped.matches() || !KNOWN.contains(wrapped.group(1)) && !DATE.matcher(wrapped.group(1)).matches()) {
      throw new RefusedExpression("Biểu thức không được phép trong bộ lọc: " + text);
    }
  }

  @Override
  public Expression createExpression(String text) {
    return new JuelExpression(createValueExpression(text), this, text) {
      @Override
      public Object getValue(VariableScope scope) {
        if (scope == null) {
          requireKnown(text);
        }
        return super.getValue(scope);
      }
    };
  }
}
