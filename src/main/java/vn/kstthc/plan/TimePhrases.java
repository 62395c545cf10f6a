package vn.kstthc.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.LimitUnit;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.SearchText;

/**
 * Reads the times of a plan as plans write them. "Trước 31/01/2024" leaves 30/01/2024 as the last day: what has to be done
 * before a day is late on that day, and a day off there gives way to the working day before it, as every limit counted
 * backwards does. "Quý I/2024" and "năm 2024" are the quarter and the year of the calendar; their last day, as any last day,
 * gives way to the next working day where it is a day off (Civil Code 2015 Art. 148.5).
 */
@Component
class TimePhrases {

  private static final String DAY = "(?:ngay )?(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})";
  private static final Pattern BEFORE = Pattern.compile("truoc " + DAY);
  private static final Pattern ON = Pattern.compile("(?:den |den het |cham nhat |trong )?" + DAY);
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern QUARTER = Pattern.compile("(?:trong )?quy (iv|i{1,3}|[1-4])(?:/| nam | )(\\d{4})");
  private static final Pattern MONTH = Pattern.compile("(?:trong )?thang (\\d{1,2})(?:/| nam )(\\d{4})");
  private static final Pattern YEAR = Pattern.compile("(?:trong )?nam (\\d{4})");
  private static final Pattern STANDING = Pattern.compile("thuong xuyen(?:,? (?:trong )?nam (\\d{4}))?");
  private static final Pattern EVENT = Pattern.compile("(?iu)ngay sau khi\\s+(.+)");
  private static final List<String> NUMBERS = List.of("i", "ii", "iii", "iv");

  private final WorkingDays workingDays;

  TimePhrases(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  /** @param year of the plan; words that name another one are in doubt */
  TimeReading read(String written, int year) {
    String plain = SearchText.of(written).replaceAll("[.;,\\s]+$", "");
    TimeReading reading;
    try {
      reading = reading(written, plain, year);
    } catch (DateTimeException noSuchDay) {
      return TimeReading.unread("không có ngày \"%s\"".formatted(written.strip()));
    }
    LocalDate date = reading.date();
    return date == null || date.getYear() == year ? reading : reading.doubted("ngày %s không thuộc năm %d"
        .formatted(Dates.text(date), year));
  }

  private TimeReading reading(String written, String plain, int year) {
    Matcher found;
    if ((found = BEFORE.matcher(plain)).matches()) {
      return before(day(found, 3, 2, 1), year);
    }
    if ((found = ON.matcher(plain)).matches()) {
      return last(day(found, 3, 2, 1), null);
    }
    if ((found = ISO.matcher(plain)).matches()) {
      return last(day(found, 1, 2, 3), null);
    }
    if ((found = QUARTER.matcher(plain)).matches()) {
      String number = found.group(1);
      int quarter = number.matches("\\d") ? Integer.parseInt(number) : NUMBERS.indexOf(number) + 1;
      return last(YearMonth.of(Integer.parseInt(found.group(2)), 3 * quarter).atEndOfMonth(), "ngày cuối của quý");
    }
    if ((found = MONTH.matcher(plain)).matches()) {
      return last(YearMonth.of(Integer.parseInt(found.group(2)), Integer.parseInt(found.group(1))).atEndOfMonth(),
          "ngày cuối của tháng");
    }
    if ((found = YEAR.matcher(plain)).matches()) {
      return last(LocalDate.of(Integer.parseInt(found.group(1)), 12, 31), "ngày cuối của năm");
    }
    return withoutDate(written, plain, year);
  }

  private TimeReading withoutDate(String written, String plain, int year) {
    Matcher standing = STANDING.matcher(plain);
    if (standing.matches()) {
      TimeReading reading = TimeReading.recurring(Nature.STANDING, List.of(Rhythm.QUARTER), null);
      return standing.group(1) == null || Integer.parseInt(standing.group(1)) == year ? reading
          : reading.doubted("ghi năm " + standing.group(1));
    }
    if (plain.startsWith("dinh ky")) {
      return periodic(plain);
    }
    Matcher event = EVENT.matcher(written.strip());
    if (event.matches()) {
      TimeReading reading = TimeReading.event(event.group(1));
      // a document comes now and then; what comes with each dossier is no event to wait for
      return plain.startsWith("ngay sau khi co ") ? reading
          : reading.doubted("nếu việc này lặp lại với từng hồ sơ, hãy chọn \"%s\"".formatted(Nature.STANDING.label()));
    }
    if (plain.startsWith("theo ")) {
      return last(LocalDate.of(year, 12, 31), null)
          .doubted("kế hoạch không ghi ngày; tạm lấy ngày cuối năm, hãy xác nhận hoặc sửa");
    }
    return TimeReading.unread("không nhận ra cách ghi \"%s\"".formatted(written.strip()));
  }

  private static TimeReading periodic(String plain) {
    List<Rhythm> rhythms = new ArrayList<>();
    add(rhythms, Rhythm.MONTH, plain, "(hang|moi) thang");
    add(rhythms, Rhythm.QUARTER, plain, "\\bquy\\b(?! dinh)");
    add(rhythms, Rhythm.HALF_YEAR, plain, "\\b0?6 thang");
    add(rhythms, Rhythm.NINE_MONTHS, plain, "\\b0?9 thang");
    add(rhythms, Rhythm.YEAR, plain, "\\bnam\\b");
    return rhythms.isEmpty() ? TimeReading.unread("không rõ định kỳ bao lâu một lần")
        : TimeReading.recurring(Nature.PERIODIC, rhythms,
            plain.contains("dot xuat") ? "báo cáo đột xuất được lập riêng khi có yêu cầu" : null);
  }

  private static void add(List<Rhythm> rhythms, Rhythm rhythm, String plain, String words) {
    if (Pattern.compile(words).matcher(plain).find()) {
      rhythms.add(rhythm);
    }
  }

  private TimeReading before(LocalDate day, int year) {
    requireSensible(day, year);
    return TimeReading.dated(workingDays.count(day, -1, LimitUnit.CALENDAR_DAYS).day(),
        "trước ngày %s nên ngày cuối là ngày làm việc liền trước".formatted(Dates.text(day)));
  }

  /** The day stays as it is written; the due date is computed from it. */
  private static TimeReading last(LocalDate day, String note) {
    return TimeReading.dated(day, note);
  }

  /** Nothing is known of the days off of far years. */
  private static void requireSensible(LocalDate day, int year) {
    if (Math.abs(day.getYear() - year) > 1) {
      throw new DateTimeException("far from the plan's year");
    }
  }

  private static LocalDate day(Matcher found, int year, int month, int day) {
    return LocalDate.of(Integer.parseInt(found.group(year)), Integer.parseInt(found.group(month)),
        Integer.parseInt(found.group(day)));
  }
}
