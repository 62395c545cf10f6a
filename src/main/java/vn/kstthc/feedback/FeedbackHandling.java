package vn.kstthc.feedback;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.feedback.FeedbackEntry.Event;
import vn.kstthc.organisation.Organisation;

/** The use cases of who handles a case in the department: classified, shared out, asked back, kept. */
@Service
@Transactional
class FeedbackHandling {

  private final FeedbackItems items;
  private final FeedbackUnits units;
  private final FeedbackQuestionRepository questions;
  private final FeedbackFiles files;
  private final FeedbackHistory history;
  private final AnswerLimit limit;
  private final SenderLetters letters;
  private final SenderNotices notices;
  private final Organisation organisation;
  private final Clock clock;

  FeedbackHandling(FeedbackItems items, FeedbackUnits units, FeedbackQuestionRepository questions, FeedbackFiles files,
      FeedbackHistory history, AnswerLimit limit, SenderLetters letters, SenderNotices notices,
      Organisation organisation, Clock clock) {
    this.items = items;
    this.units = units;
    this.questions = questions;
    this.files = files;
    this.history = history;
    this.limit = limit;
    this.letters = letters;
    this.notices = notices;
    this.organisation = organisation;
    this.clock = clock;
  }

  /**
   * How a case is classified.
   *
   * @param unit the unit complained about, or the lead unit, by outcome; null else
   * @param jointUnits asked for their part until contributionDue; none unless it is of own competence
   * @param linkedTo number of an earlier case of the same content; null where there is none
   */
  record Classification(Outcome outcome, String unit, List<String> jointUnits, Instant contributionDue, String linkedTo,
      String note) {}

  void classify(String number, String actor, Classification as) {
    Feedback item = items.get(number);
    item.classified(as.outcome(), as.unit());
    if (as.linkedTo() != null) {
      item.linkTo(items.get(as.linkedTo()));
    }
    items.save(item);
    if (!as.jointUnits().isEmpty()) {
      units.ask(item, as.jointUnits(), as.contributionDue());
    }
    files.submit(item, FeedbackFileKind.SENDER, organisation.unitsInRole(Organisation.Role.OFFICE).get(0));
    history.record(item, State.RECEIVED, Event.CLASSIFIED, actor, as.note(), as);
  }

  void contribute(String number, String unit, String actor, String content) {
    Feedback item = items.get(number);
    units.give(item, unit, content, actor, clock.instant());
    files.submit(item, FeedbackFileKind.CONTRIBUTION, unit);
    history.record(item, item.state(), Event.CONTRIBUTED, actor, content, Map.of("unit", unit));
  }

  /** The limit is over: what was not said is recorded as not said, and the road goes on. */
  void closeContributions(String number) {
    Feedback item = items.get(number);
    List<String> silent = units.of(item).stream().filter(asked -> asked.content() == null)
        .map(asked -> organisation.unitName(asked.unit())).toList();
    history.record(item, item.state(), Event.CONTRIBUTIONS_CLOSED, null, String.join(", ", silent), null);
  }

  /** The limit of the whole case rests meanwhile, as its rule says. @return whether it rests */
  boolean ask(String number, String actor, String question, LocalDate until) {
    Feedback item = items.get(number);
    item.senderAsked();
    items.save(item);
    int round = questions.findByItemOrderByRound(item.id()).size() + 1;
    FeedbackQuestion asked = questions.save(
        new FeedbackQuestion(null, item.id(), round, actor, clock.instant(), question, until, null, null, false));
    history.record(item, State.STUDYING, Event.ASKED, actor, question, Map.of("round", round, "until", until.toString()));
    letters.question(item, asked);
    return limit.rest(item, "Chờ người gửi làm rõ (lần %d)".formatted(round), actor);
  }

  /** Nothing can be decided until more comes (Art. 14.2): the sender is told. @return whether the limit rests */
  boolean keep(String number, String actor, String told) {
    Feedback item = items.get(number);
    item.kept(told);
    items.save(item);
    history.record(item, State.STUDYING, Event.KEPT, actor, told, null);
    letters.kept(item);
    return limit.rest(item, "Chưa đủ cơ sở, tiếp tục tập hợp", actor);
  }

  void takeUp(Feedback item, String actor, String reason) {
    item.takenUp();
    items.save(item);
    history.record(item, State.KEPT, Event.TAKEN_UP, actor, reason, null);
    notices.settle(item);
  }

  void handBack(String number, String actor, String reason) {
    Feedback item = items.get(number);
    item.handedBack();
    items.save(item);
    history.record(item, State.STUDYING, Event.HANDED_BACK, actor, reason, Map.of("unit", item.leadUnit()));
  }

  void assign(String number, String actor, String unit, List<String> jointUnits, Instant contributionDue) {
    Feedback item = items.get(number);
    item.assigned(unit);
    items.save(item);
    units.ask(item, jointUnits, contributionDue);
    history.record(item, State.ASSIGNING, Event.ASSIGNED, actor, organisation.unitName(unit), Map.of("unit", unit));
  }

  void studied(String number, String actor, String summary) {
    Feedback item = items.get(number);
    item.studied();
    items.save(item);
    history.record(item, State.STUDYING, Event.STUDIED, actor, summary, null);
  }
}
