package vn.kstthc.portal;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kstthc.deadline.DueDate;
import vn.kstthc.deadline.LimitUnit;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FieldError;
import vn.kstthc.form.FormRefused;

/** How a legal date comes about, day by day, for anybody: as a page, and as JSON for other programs. */
@Controller
@RequestMapping("/thoi-han")
class DeadlinePage {

  private final WorkingDays workingDays;

  DeadlinePage(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /** @param received the day on which it counts as received */
  record Answer(LocalDate due, boolean provisional, LocalDate received, List<DueDate.CountedDay> days) {}

  @GetMapping
  String page(@RequestParam MultiValueMap<String, String> sent, Model model, HttpServletResponse response) {
    DeadlineQuestion question = new DeadlineQuestion(sent);
    model.addAttribute("errors", Map.of());
    if (question.isAsked()) {
      try {
        model.addAttribute("answer", new DeadlineView(question.answer(workingDays)));
      } catch (FormRefused refused) {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        model.addAttribute("errors", refused.errors().stream()
            .collect(toMap(FieldError::field, FieldError::message, (first, second) -> first + "; " + second)));
      }
    }
    model.addAttribute("typed", question.typed());
    model.addAttribute("units", LimitUnit.values());
    model.addAttribute("officeHours", workingDays.officeHours());
    return "portal/deadline";
  }

  @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
  ResponseEntity<Object> json(@RequestParam MultiValueMap<String, String> sent) {
    try {
      DueDate due = new DeadlineQuestion(sent).answer(workingDays);
      return ResponseEntity.ok(new Answer(due.day(), due.provisional(), due.receiptDay(), due.days()));
    } catch (FormRefused refused) {
      return ResponseEntity.badRequest().body(Map.of("message", refused.getMessage()));
    }
  }
}
