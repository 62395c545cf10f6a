package vn.kstthc.plan;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;

/** The plan of 2024 for whoever tries the software out: imported once, waiting for the office to check how it was understood. */
@Component
class SamplePlan {

  private static final Logger LOG = LoggerFactory.getLogger(SamplePlan.class);
  private static final int YEAR = 2024;
  private static final String OFFICER = "van.phong";

  private final PlanSettings settings;
  private final YearPlanRepository known;
  private final YearPlans plans;
  private final PlanLines lines;
  private final PlanExecutionProcess process;
  private final WorkingDays workingDays;
  private final TransactionTemplate transaction;
  private final ObjectMapper json;

  SamplePlan(PlanSettings settings, YearPlanRepository known, YearPlans plans, PlanLines lines, PlanExecutionProcess process,
      WorkingDays workingDays, TransactionTemplate transaction, ObjectMapper json) {
    this.settings = settings;
    this.known = known;
    this.plans = plans;
    this.lines = lines;
    this.process = process;
    this.workingDays = workingDays;
    this.transaction = transaction;
    this.json = json;
  }

  @EventListener(ApplicationReadyEvent.class)
  void offer() throws IOException {
    if (settings.sample() && workingDays.today().getYear() == YEAR && known.count() == 0) {
      FormInput input = new FormInput(fields());
      PlanDraft draft = lines.read(input, YEAR, "Kế hoạch mẫu kèm theo phần mềm");
      input.verify();
      transaction.executeWithoutResult(status -> process.start(plans.open(draft, OFFICER)));
      LOG.info("Đã nhập kế hoạch mẫu năm {}", YEAR);
    }
  }

  private Map<String, Object> fields() throws IOException {
    Map<String, Object> fields = new HashMap<>();
    fields.put(PlanLines.TASKS, json.writeValueAsString(file("plan-2024.csv").tasks()));
    fields.put(PlanLines.SECTIONS, json.writeValueAsString(file("plan-2024-sections.csv").sections()));
    fields.put(PlanLines.REVIEWS, json.writeValueAsString(file("review-list-2024.csv").reviews()));
    return fields;
  }

  private static PlanFile file(String name) throws IOException {
    try (InputStream content = new ClassPathResource("plan/" + name).getInputStream()) {
      return PlanFile.read(name, content, Integer.MAX_VALUE);
    }
  }
}
