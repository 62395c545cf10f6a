package vn.kstthc.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.calendar.ChangeEntry.Outcome;
import vn.kstthc.calendar.ChangeItem.State;
import vn.kstthc.calendar.ChangeRecords.Side;
import vn.kstthc.deadline.CalendarChanges;
import vn.kstthc.deadline.CalendarShifts;
import vn.kstthc.deadline.CalendarShifts.Shift;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.deadline.OwnTransaction;
import vn.kstthc.deadline.WorkCalendar;
import vn.kstthc.deadline.YearApproval;
import vn.kstthc.notification.DateNews;

/** What a change does: foreseen for the decision, then done case by case, so that it can stop and go on at any moment. */
@Service
@EnableConfigurationProperties(CalendarSettings.class)
class ChangeApplication {

  private static final Logger LOG = LoggerFactory.getLogger(ChangeApplication.class);

  private final ChangeRepository changes;
  private final ChangeRequests requests;
  private final ChangeRecords records;
  private final ChangeItems items;
  private final Calendars calendars;
  private final CalendarChanges calendar;
  private final CalendarShifts shifts;
  private final CaseMoves moves;
  private final DateNews news;
  private final OwnTransaction ownTransaction;
  private final CalendarSettings settings;
  private final Clock clock;

  ChangeApplication(ChangeRepository changes, ChangeRequests requests, ChangeRecords records, ChangeItems items,
      Calendars calendars, CalendarChanges calendar, CalendarShifts shifts, CaseMoves moves, DateNews news,
      OwnTransaction ownTransaction, CalendarSettings settings, Clock clock) {
    this.changes = changes;
    this.requests = requests;
    this.records = records;
    this.items = items;
    this.calendars = calendars;
    this.calendar = calendar;
    this.shifts = shifts;
    this.moves = moves;
    this.news = news;
    this.ownTransaction = ownTransaction;
    this.settings = settings;
    this.clock = clock;
  }

  /** Writes down for the decision which dates would move. */
  @Transactional
  void foresee(String number) {
    CalendarChange change = requests.get(number);
    items.replaceForeseen(number, foreseen(change), State.FORESEEN);
    change.previewed(clock.instant());
    changes.save(change);
  }

  private List<Shift> foreseen(CalendarChange change) {
    WorkCalendar now = calendars.latest();
    WorkCalendar then = now.withDays(change.year(), records.days(change.number(), Side.AFTER));
    return shifts.all(now, change.approves() ? then.withApproval(approval(change)) : then);
  }

  private YearApproval approval(CalendarChange change) {
    return new YearApproval(change.year(), change.decidedAt(), change.decidedBy(), change.basis());
  }

  /** From here on dates are computed with the new calendar; those of running cases are listed once more, to be moved. */
  @Transactional
  void changeCalendar(String number) {
    CalendarChange change = requests.get(number);
    items.replaceForeseen(number, foreseen(change), State.WAITING);
    calendar.replaceDays(change.year(), records.days(number, Side.AFTER));
    if (change.approves()) {
      calendar.approve(approval(change));
    }
    records.record(number, Outcome.CALENDAR_CHANGED, null, null);
  }

  /**
   * Moves the dates of the next cases, each case in a transaction of its own. One that fails does not hold up the others.
   *
   * @throws IllegalStateException where only those are left that have failed before, and fail again
   */
  void moveSome(String number) {
    CalendarChange change = requests.get(number);
    CaseMoves.Both both = moves.calendars(change);
    Map<String, List<ChangeItem>> next = items.nextCases(number, State.WAITING, settings.casesAtOnce());
    boolean again = next.isEmpty();
    if (again) {
      next = items.nextCases(number, State.FAILED, settings.casesAtOnce());
    }
    String problem = null;
    for (List<ChangeItem> ofCase : next.values()) {
      try {
        ownTransaction.run(() -> moves.move(change, both, ofCase));
      } catch (RuntimeException failed) {
        LOG.warn("{}: chưa chuyển được hạn của {}", number, ofCase.get(0).caseNumber(), failed);
        problem = ofCase.get(0).caseNumber() + ": " + failed.getMessage();
        String why = String.valueOf(failed.getMessage());
        ownTransaction.run(() -> items.finish(ofCase, State.FAILED, why));
      }
    }
    if (again && problem != null) {
      throw new IllegalStateException("Còn hồ sơ chưa chuyển được hạn. " + problem);
    }
  }

  boolean hasDatesToMove(String number) {
    return items.has(number, State.WAITING, State.FAILED);
  }

  /** Lists what other machines have dated with the calendar of before, because they did not know of the change yet. */
  @Transactional
  void sweep(String number) {
    CaseMoves.Both both = moves.calendars(requests.get(number));
    items.add(number, shifts.all(both.before(), both.now()), State.WAITING);
  }

  /** Tells whoever has a task whose date moved, and lets the reminders of the others keep their distance in working days. */
  @Transactional
  void finish(String number) {
    news.calendarChanged();
    news.datesMoved(items.movedSubjects(number));
    CalendarChange change = requests.get(number);
    change.applied(clock.instant());
    changes.save(change);
    records.record(number, Outcome.APPLIED, null, null);
  }
}
