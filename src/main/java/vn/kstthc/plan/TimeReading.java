package vn.kstthc.plan;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import vn.kstthc.deadline.Dates;

/**
 * What the plan's words on time mean.
 *
 * @param nature null where nothing could be made of them
 * @param date last day; null of what has none
 * @param rhythms how often; empty of what does not come again
 * @param event what it waits for; null of what waits for nothing
 * @param sure whether the words leave no doubt; else a person has to confirm or correct the reading
 * @param note why it was read so, or what is in doubt; null where there is nothing to say
 */
record TimeReading(Nature nature, LocalDate date, List<Rhythm> rhythms, String event, boolean sure, String note) {

  static TimeReading dated(LocalDate date, String note) {
    return new TimeReading(Nature.DATED, date, List.of(), null, true, note);
  }

  static TimeReading recurring(Nature nature, List<Rhythm> rhythms, String note) {
    return new TimeReading(nature, null, List.copyOf(rhythms), null, true, note);
  }

  static TimeReading event(String event) {
    return new TimeReading(Nature.EVENT, null, List.of(), event, true, null);
  }

  static TimeReading unread(String note) {
    return new TimeReading(null, null, List.of(), null, false, note);
  }

  TimeReading doubted(String why) {
    return new TimeReading(nature, date, rhythms, event, false, why);
  }

  /** @return the reading in words: "Có hạn: chậm nhất 30/01/2024" */
  String text() {
    if (nature == null) {
      return "Chưa hiểu được";
    }
    return nature.label() + switch (nature) {
      case DATED, REVIEW -> date == null ? ": chưa rõ ngày" : ": chậm nhất " + Dates.text(date);
      case STANDING, PERIODIC -> ": " + rhythms.stream().map(Rhythm::label).map(String::toLowerCase).collect(joining(", "));
      case EVENT -> ": ngay sau khi " + event;
    };
  }
}
