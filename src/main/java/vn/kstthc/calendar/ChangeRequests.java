package vn.kstthc.calendar;

import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.calendar.ChangeEntry.Outcome;
import vn.kstthc.calendar.ChangeRecords.Side;
import vn.kstthc.deadline.Calendars;
import vn.kstthc.form.FormRefused;
import vn.kstthc.organisation.CaseNumbers;

/** Changes of the calendar up to the decision: asked for, awaited, decided, withdrawn. */
@Service
@Transactional
class ChangeRequests {

  /** How the numbers of changes begin. */
  static final String NUMBERS = "LICH";

  private final ChangeRepository changes;
  private final ChangeRecords records;
  private final CaseNumbers numbers;
  private final Calendars calendars;
  private final Clock clock;

  ChangeRequests(ChangeRepository changes, ChangeRecords records, CaseNumbers numbers, Calendars calendars, Clock clock) {
    this.changes = changes;
    this.records = records;
    this.numbers = numbers;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** @throws NoSuchElementException where there is none of that number */
  @Transactional(readOnly = true)
  CalendarChange get(String number) {
    return changes.findByNumber(number).orElseThrow(() -> new NoSuchElementException("Không có đề nghị " + number));
  }

  /** @return all, newest first */
  @Transactional(readOnly = true)
  List<CalendarChange> all() {
    return changes.findByOrderByIdDesc();
  }

  /** @return the request that is changing the list of that year now */
  @Transactional(readOnly = true)
  Optional<CalendarChange> changing(int year) {
    return changes.findByChangedYear(year);
  }

  /** @return those whose year is still awaited, whoever has it now */
  @Transactional(readOnly = true)
  List<CalendarChange> awaiting() {
    return changes.findByAwaitedYearIsNotNull();
  }

  /** @throws DuplicateKeyException where another machine was quicker */
  CalendarChange await(int year) {
    CalendarChange change = saved(CalendarChange.awaited(numbers.next(NUMBERS), year, clock.instant()));
    records.record(change.number(), Outcome.AWAITED, null, null);
    return change;
  }

  CalendarChange open(ChangeRequest request, String actor) {
    return keep(CalendarChange.requested(numbers.next(NUMBERS), request, actor, clock.instant()), request, actor);
  }

  /** What was awaited is there, or what was given back is mended. */
  CalendarChange request(String number, ChangeRequest request, String actor) {
    CalendarChange change = get(number);
    change.request(request, actor);
    return keep(change, request, actor);
  }

  private CalendarChange keep(CalendarChange change, ChangeRequest request, String actor) {
    CalendarChange kept;
    try {
      kept = saved(change);
    } catch (DuplicateKeyException quicker) {
      throw new FormRefused("year", "Năm", "vừa có người khác gửi đề nghị thay đổi lịch của năm này");
    }
    records.keepDays(kept.number(), Side.BEFORE, calendars.latest().enteredDays(request.year()));
    records.keepDays(kept.number(), Side.AFTER, request.days());
    records.record(kept.number(), Outcome.REQUESTED, actor, kept.basis());
    return kept;
  }

  private CalendarChange saved(CalendarChange change) {
    try {
      return changes.save(change);
    } catch (DbActionExecutionException failed) {
      throw failed.getCause() instanceof DuplicateKeyException twice ? twice : failed;
    }
  }

  /** @return whether the list of the year is still the one that the request changes */
  @Transactional(readOnly = true)
  boolean isUpToDate(CalendarChange change) {
    return calendars.latest().enteredDays(change.year()).equals(records.days(change.number(), Side.BEFORE))
        && !(change.approves() && calendars.current().approval(change.year()).isPresent());
  }

  void decide(String number, String actor, boolean approved, String note) {
    CalendarChange change = get(number);
    change.decided(approved, actor, clock.instant());
    changes.save(change);
    records.record(number, approved ? Outcome.APPROVED : Outcome.RETURNED, actor, note);
  }

  void withdraw(String number, String actor, String reason) {
    CalendarChange change = get(number);
    change.withdrawn(clock.instant());
    changes.save(change);
    records.record(number, Outcome.WITHDRAWN, actor, reason);
  }

  void overtaken(String number) {
    CalendarChange change = get(number);
    change.overtaken(clock.instant());
    changes.save(change);
    records.record(number, Outcome.OVERTAKEN, null, null);
  }
}
