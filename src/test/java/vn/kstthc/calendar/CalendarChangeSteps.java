package vn.kstthc.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.context.ApplicationContext;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.review.Road;

/** The two steps of people in a change of the calendar, for whoever measures what lies between them. */
public class CalendarChangeSteps {

  private final ApplicationContext beans;
  private final Road road;

  public CalendarChangeSteps(ApplicationContext beans, Road road) {
    this.beans = beans;
    this.road = road;
  }

  /** @param daysOff as in 24/01/2024, all of one year; @return the number of the request */
  public String request(String... daysOff) {
    List<LocalDate> dates = List.of(daysOff).stream()
        .map(day -> LocalDate.parse(day, DateTimeFormatter.ofPattern("dd/MM/yyyy"))).toList();
    int year = dates.get(0).getYear();
    List<CalendarDay> days = new ArrayList<>(beans.getBean(Calendars.class).current().enteredDays(year));
    dates.forEach(date -> days.add(CalendarWork.off(date.toString())));
    String definition = beans.getBean(RepositoryService.class).createProcessDefinitionQuery()
        .processDefinitionKey(CalendarProcess.KEY).latestVersion().singleResult().getId();
    return road.as("van.phong", () -> beans.getBean(FormService.class)
        .submitStartForm(definition, CalendarWork.fields("CHANGE_DAYS", year, days)).getBusinessKey());
  }

  public void approve(String number) {
    road.submit(road.task(number, CalendarWork.APPROVE), "giam.doc", Map.of("conclusion", "APPROVE"));
  }
}
