package vn.kstthc.calendar;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.calendar.ChangeItem.Effect;
import vn.kstthc.calendar.ChangeItem.State;
import vn.kstthc.calendar.ChangeRecords.Side;
import vn.kstthc.deadline.CalendarDay;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.deadline.Dates;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.Directory;

/** Puts together what a person sees of a change. */
@Component
class ChangeViews {

  private final ChangeRecords records;
  private final ChangeItems items;
  private final Directory directory;
  private final ActingFor actingFor;
  private final Calendars calendars;

  ChangeViews(ChangeRecords records, ChangeItems items, Directory directory, ActingFor actingFor, Calendars calendars) {
    this.calendars = calendars;
    this.records = records;
    this.items = items;
    this.directory = directory;
    this.actingFor = actingFor;
  }

  /** @return what it is called in lists */
  static String title(CalendarChange change) {
    return (change.approves() ? "Duyệt lịch nghỉ, làm bù năm %d" : "Thay đổi lịch nghỉ, làm bù năm %d").formatted(change.year());
  }

  @Transactional(readOnly = true)
  ChangeView view(CalendarChange change) {
    return new ChangeView(change.number(), title(change), change.year(), change.approves(), change.step().name(),
        change.step().label(), change.step().isEnd(), change.basis(), name(change.requestedBy()),
        Dates.moment(change.previewedAt()), name(change.decidedBy()), Dates.moment(change.decidedAt()),
        Dates.moment(change.openedAt()), Dates.moment(change.endedAt()), counts(change), differences(change),
        records.entries(change.number()).stream().map(this::happening).toList());
  }

  private ChangeView.Counts counts(CalendarChange change) {
    ChangeCounts counts = items.counts(change.number());
    boolean moving = change.step() == CalendarChange.Step.APPLYING || change.step() == CalendarChange.Step.APPLIED;
    return new ChangeView.Counts(counts.dates(), counts.cases(), counts.late(), counts.onTime(), counts.later(),
        counts.earlier(), counts.done(), counts.moved(), counts.failed(),
        !moving ? null : counts.dates() == 0 ? 100 : counts.done() * 100 / counts.dates());
  }

  private List<ChangeView.Difference> differences(CalendarChange change) {
    List<CalendarDay> before = records.days(change.number(), Side.BEFORE);
    List<CalendarDay> after = records.days(change.number(), Side.AFTER);
    if (after.isEmpty() || !change.approves()) {
      return DayDifference.between(before, after).stream().map(ChangeViews::difference).toList();
    }
    // whether a day is as the law lets expect it says more than how it is worded
    List<CalendarDay> expected = calendars.current().withDays(change.year(), before).withoutApproval(change.year())
        .days(change.year());
    return DayDifference.between(expected, after).stream().map(difference -> difference.isSameKind()
        ? new ChangeView.Difference("Như dự kiến", "plain", difference(difference)) : difference(difference)).toList();
  }

  private static ChangeView.Difference difference(DayDifference difference) {
    CalendarDay day = difference.isRemoval() ? difference.before() : difference.after();
    String before = difference.before() == null || difference.isRemoval() ? null
        : Stream.of(difference.before().kind().label(), difference.before().name(), difference.before().basis(),
            difference.before().status().label()).collect(joining(", "));
    return new ChangeView.Difference(difference.label(), difference.isRemoval() ? "late" : before == null ? "ok" : "soon",
        Dates.withWeekday(day.date()), day.kind().label(), day.name(), day.basis(), day.status().label(), before);
  }

  private ChangeView.Happening happening(ChangeEntry entry) {
    return new ChangeView.Happening(entry.outcome().label(), entry.outcome().isReturn(),
        actingFor.nameOf(entry.author(), entry.onBehalfOf()), Dates.moment(entry.at()), entry.note());
  }

  /** @return some of the dates that move, those that become late first */
  List<ChangeView.Item> items(CalendarChange change, int from, int most) {
    return items.some(change.number(), from, most).stream().map(ChangeViews::item).toList();
  }

  static ChangeView.Item item(ChangeItem item) {
    Effect effect = item.effect();
    return new ChangeView.Item(item.caseNumber(), item.caseName(), item.title(), link(item.caseNumber()),
        Dates.text(item.oldDay()), Dates.text(item.newDay()), effect.label(),
        effect == Effect.LATE ? "late" : effect == Effect.ON_TIME ? "ok" : "plain", item.state() == State.FORESEEN ? null
        : item.state().label(), item.problem());
  }

  /** @return where the page of a case is; null where it has none */
  private static String link(String caseNumber) {
    String path = caseNumber.startsWith(ChangeRequests.NUMBERS + "-") ? "/lich-lam-viec/" : "/ho-so/";
    return caseNumber.isEmpty() ? null : path + caseNumber;
  }

  private String name(String user) {
    return user == null ? null : directory.nameOf(user);
  }
}
