package vn.kstthc.portal;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.deadline.LegalLimits;
import vn.kstthc.deadline.WorkingDays;

/** All limits in force on a day, for anyone: they are public law, or what the department has set itself. */
@Controller
class LimitsPage {

  private final LegalLimits limits;
  private final WorkingDays days;

  LimitsPage(LegalLimits limits, WorkingDays days) {
    this.limits = limits;
    this.days = days;
  }

  @GetMapping("/thoi-han/quy-dinh")
  String show(@RequestParam(value = "ngay", required = false) String written, Model model) {
    LocalDate day = written == null || written.isBlank() ? days.today() : day(written.strip());
    model.addAttribute("day", day);
    model.addAttribute("matters", limits.inForce(day));
    return "portal/limits";
  }

  private static LocalDate day(String written) {
    try {
      if (written.length() == "2024-05-01".length()) {
        return LocalDate.parse(written);
      }
    } catch (DateTimeException noDay) {
      // said below
    }
    throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
        "Ngày cần xem không phải là một ngày có thật, hãy ghi như 2024-05-01.");
  }
}
