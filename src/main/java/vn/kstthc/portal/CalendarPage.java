package vn.kstthc.portal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkCalendar;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.deadline.YearOutOfReach;
import vn.kstthc.organisation.Directory;

/** The calendar of a year, for anybody: what is off, what is made up, and by which document. */
@Controller
class CalendarPage {

  private final Calendars calendars;
  private final WorkingDays workingDays;
  private final Directory directory;

  CalendarPage(Calendars calendars, WorkingDays workingDays, Directory directory) {
    this.directory = directory;
    this.calendars = calendars;
    this.workingDays = workingDays;
  }

  record Line(String date, String kind, boolean working, String name, String basis, String status, boolean official) {}

  @GetMapping("/thoi-han/lich")
  String show(@RequestParam(value = "nam", required = false) List<String> years, Model model) {
    int year = year(years);
    WorkCalendar calendar = calendars.current();
    try {
      model.addAttribute("days", calendar.days(year).stream().map(CalendarPage::line).toList());
    } catch (YearOutOfReach far) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, far.getMessage());
    }
    model.addAttribute("year", year);
    model.addAttribute("approval", calendar.approval(year).orElse(null));
    calendar.approval(year).filter(approval -> approval.at() != null).ifPresent(approval -> {
      model.addAttribute("approvedOn", Dates.text(approval.at().atZone(WorkingDays.ZONE).toLocalDate()));
      model.addAttribute("approvedBy", directory.nameOf(approval.by()));
    });
    model.addAttribute("earlier", calendar.reaches(year - 1) ? year - 1 : null);
    model.addAttribute("later", calendar.reaches(year + 1) ? year + 1 : null);
    return "portal/calendar";
  }

  private int year(List<String> years) {
    if (years == null || years.isEmpty()) {
      return workingDays.today().getYear();
    }
    if (years.size() > 1 || !years.get(0).strip().matches("[0-9]{4}")) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Năm phải là một số có bốn chữ số, như 2024.");
    }
    return Integer.parseInt(years.get(0).strip());
  }

  private static Line line(CalendarDay day) {
    LocalDate date = day.date();
    return new Line(Dates.withWeekday(date), day.kind().label(),
        day.kind() == CalendarDay.Kind.WORK, day.name(), day.basis(), day.status().label(),
        day.status() == CalendarDay.Status.OFFICIAL);
  }
}
