package vn.kstthc.calendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.deadline.CalendarDay.Status;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkCalendar;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;

/** The fields of a request, the same wherever it is made: what kind, the list of the year, the document it rests on. */
@Component
class ChangeFields {

  private static final int YEARS_BACK = 1;
  private static final int YEARS_AHEAD = 2;

  enum Kind {
    APPROVE_YEAR("Duyệt danh sách ngày nghỉ, làm bù của năm"), CHANGE_DAYS("Thêm, sửa, bỏ ngày trong năm");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  private final Calendars calendars;
  private final WorkingDays workingDays;
  private final ChangeRequests requests;

  ChangeFields(Calendars calendars, WorkingDays workingDays, ChangeRequests requests) {
    this.calendars = calendars;
    this.workingDays = workingDays;
    this.requests = requests;
  }

  /** @return the years whose list may be changed */
  List<Integer> years() {
    int now = workingDays.today().getYear();
    return IntStream.rangeClosed(now - YEARS_BACK, now + YEARS_AHEAD).filter(calendars.current()::reaches).boxed().toList();
  }

  /** @return the request for whichever year was chosen; null where no year was */
  ChangeRequest readAnyYear(FormInput input) {
    Kind kind = input.requiredChoice("kind", "Nội dung đề nghị", Kind.class);
    Long year = input.requiredNumber("year", "Năm", 9999);
    if (year != null) {
      input.ensure(years().contains(year.intValue()), "year", "Năm",
          "chỉ thay đổi được lịch của các năm " + years().stream().map(String::valueOf).collect(joining(", ")));
      requests.changing(year.intValue()).ifPresent(other -> input.refuse("year", "Năm",
          "đề nghị %s về năm này chưa kết thúc".formatted(other.number())));
    }
    return read(input, year == null || !input.fine("year") ? null : year.intValue(), kind);
  }

  /** @param year null where none was chosen: then there is no request either, but each other field is looked at */
  ChangeRequest read(FormInput input, Integer year, Kind kind) {
    ChangeRequest.Document document = document(input);
    DayList list = new DayList(input);
    boolean removalConfirmed = Boolean.TRUE.equals(input.yesNo("removalConfirmed", "Bỏ ngày khỏi danh sách"));
    if (year == null || kind == null) {
      return null;
    }
    List<CalendarDay> days = list.read(year, document == null ? null : document.text());
    if (input.fine(list.field())) {
      new Check(input, list.field(), year, kind, days).run(removalConfirmed);
    }
    return new ChangeRequest(year, kind == Kind.APPROVE_YEAR, days, document);
  }

  private ChangeRequest.Document document(FormInput input) {
    String number = input.requiredText("documentNumber", "Số, ký hiệu văn bản", 50);
    LocalDate date = input.requiredDate("documentDate", "Ngày văn bản");
    input.ensure(date == null || !date.isAfter(workingDays.today()), "documentDate", "Ngày văn bản", "sau ngày hôm nay");
    // together with number and date no longer than what a day may rest on
    String about = input.requiredText("documentAbout", "Về việc", 400);
    return number == null || date == null || about == null ? null : new ChangeRequest.Document(number, date, about);
  }

  /** Looks at the list as a whole, once each of its lines is in order. */
  private final class Check {
    private final FormInput input;
    private final String field;
    private final int year;
    private final Kind kind;
    private final List<CalendarDay> days;
    private final WorkCalendar calendar = calendars.current();

    Check(FormInput input, String field, int year, Kind kind, List<CalendarDay> days) {
      this.input = input;
      this.field = field;
      this.year = year;
      this.kind = kind;
      this.days = days;
    }

    void run(boolean removalConfirmed) {
      if (kind == Kind.APPROVE_YEAR) {
        approval();
      } else {
        input.ensure(!DayDifference.between(calendar.enteredDays(year), days).isEmpty(), field, DayList.LABEL,
            "không có ngày nào thay đổi");
        proposalsStay();
      }
      removal(removalConfirmed);
    }

    private void approval() {
      input.ensure(calendar.approval(year).isEmpty(), "kind", "Nội dung đề nghị", "năm %d đã được duyệt".formatted(year));
      input.ensure(!days.isEmpty(), field, DayList.LABEL, "chưa có ngày nào");
      String provisional = dates(days.stream().filter(day -> day.status() == Status.PROVISIONAL).toList());
      input.ensure(provisional.isEmpty(), field, DayList.LABEL,
          "danh sách được duyệt không còn ngày tạm tính; hãy sửa trạng thái của " + provisional);
    }

    /** They hold until the year is approved, whatever else is entered. */
    private void proposalsStay() {
      Set<LocalDate> kept = new HashSet<>(days.stream().map(CalendarDay::date).toList());
      String missing = calendar.approval(year).isPresent() ? "" : dates(calendar.withDays(year, List.of()).days(year).stream()
          .filter(day -> !kept.contains(day.date())).toList());
      input.ensure(missing.isEmpty(), field, DayList.LABEL,
          "năm chưa duyệt thì ngày nghỉ do luật định vẫn còn hiệu lực, thiếu: " + missing);
    }

    private void removal(boolean confirmed) {
      String removed = dates(DayDifference.between(calendar.days(year), days).stream().filter(DayDifference::isRemoval)
          .map(DayDifference::before).toList());
      input.ensure(confirmed || removed.isEmpty(), "removalConfirmed", "Bỏ ngày khỏi danh sách",
          "danh sách không còn các ngày %s; hãy xác nhận là bỏ các ngày này".formatted(removed));
    }

    private static String dates(List<CalendarDay> days) {
      return days.stream().map(CalendarDay::date).map(Dates::text).collect(joining(", "));
    }
  }

  /** @return the year's list as a form begins with: what is proposed is about to become final */
  List<DayLine> startingList(int year) {
    return calendars.current().days(year).stream().map(day -> day.status() != Status.PROVISIONAL ? day
        : new CalendarDay(day.date(), day.kind(), day.name(), day.basis(), Status.OFFICIAL)).map(DayLine::of).toList();
  }

  /** @return whether the list of that year is final */
  boolean isApproved(int year) {
    return calendars.current().approval(year).isPresent();
  }
}
