package vn.kstthc.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** One task of a plan; it guards its own transitions. */
@Table("plan_task")
class PlanTask {

  /** Where it is; the last three are its possible ends. */
  enum State {
    PLANNED("Chưa giao"), RUNNING("Đang thực hiện"), DONE("Đã hoàn thành"), DROPPED("Đã đưa ra khỏi kế hoạch"),
    UNFINISHED("Chưa hoàn thành");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }

    boolean isEnd() {
      return this != PLANNED && this != RUNNING;
    }
  }

  @Id private Long id;
  @Version private int version;
  private final Long plan;
  private final String number;
  private final String section;
  private final String item;
  private final String content;
  private String leadUnits;
  private String cooperatingUnits;
  private final String timeAsWritten;
  private final String expectedResult;
  private Nature nature;
  private LocalDate plannedDate;
  private String rhythms;
  private String event;
  private boolean sure;
  private String readingNote;
  private State state;
  private String dossier;
  private Instant endedAt;

  @PersistenceCreator
  PlanTask(Long plan, String number, String section, String item, String content, String timeAsWritten, String expectedResult) {
    this.plan = plan;
    this.number = number;
    this.section = section;
    this.item = item;
    this.content = content;
    this.timeAsWritten = timeAsWritten;
    this.expectedResult = expectedResult;
  }

  /** @param number as in "KH-2024-05" */
  static PlanTask planned(Long plan, String number, PlanDraft.Task draft) {
    PlanTask task = new PlanTask(plan, number, draft.section(), draft.item(), draft.content(), draft.timeAsWritten(),
        draft.expectedResult());
    task.state = State.PLANNED;
    task.read(draft.reading(), draft.leadUnits(), draft.cooperatingUnits());
    return task;
  }

  /** What its words mean, and who carries it out. */
  final void read(TimeReading reading, List<String> lead, List<String> cooperating) {
    require(State.PLANNED, "sửa cách hiểu");
    nature = reading.nature();
    plannedDate = reading.date();
    rhythms = reading.rhythms().isEmpty() ? null : String.join(",", reading.rhythms().stream().map(Rhythm::name).toList());
    event = reading.event();
    sure = reading.sure();
    readingNote = reading.note();
    leadUnits = String.join(",", lead);
    cooperatingUnits = cooperating.isEmpty() ? null : String.join(",", cooperating);
  }

  void started() {
    require(State.PLANNED, "giao");
    if (nature == null || !sure) {
      throw new IllegalStateException("Nhiệm vụ %s chưa rõ thời gian".formatted(number));
    }
    state = State.RUNNING;
  }

  void moved(LocalDate newDate) {
    if (state.isEnd() || !nature.hasDate()) {
      throw notNow("dời hạn");
    }
    plannedDate = newDate;
  }

  void opened(String newDossier) {
    require(State.RUNNING, "mở hồ sơ rà soát");
    dossier = newDossier;
  }

  void done(Instant now) {
    require(State.RUNNING, "hoàn thành");
    end(State.DONE, now);
  }

  void dropped(Instant now) {
    if (state.isEnd()) {
      throw notNow("đưa ra khỏi kế hoạch");
    }
    end(State.DROPPED, now);
  }

  /** The year is over, or the review it stands for was withdrawn. */
  void unfinished(Instant now) {
    require(State.RUNNING, "khép lại");
    end(State.UNFINISHED, now);
  }

  private void end(State to, Instant now) {
    state = to;
    endedAt = now;
  }

  private void require(State from, String what) {
    if (state != from) {
      throw notNow(what);
    }
  }

  private IllegalStateException notNow(String what) {
    return new IllegalStateException("Nhiệm vụ %s \"%s\", không thể: %s".formatted(number, state.label(), what));
  }

  TimeReading reading() {
    return new TimeReading(nature, plannedDate, rhythms == null ? List.of() : Stream.of(rhythms.split(",")).map(Rhythm::valueOf)
        .toList(), event, sure, readingNote);
  }

  /** @return ids of units */
  List<String> leadUnits() {
    return List.of(leadUnits.split(","));
  }

  /** @return ids of units */
  List<String> cooperatingUnits() {
    return cooperatingUnits == null ? List.of() : List.of(cooperatingUnits.split(","));
  }

  boolean concerns(String unit) {
    return leadUnits().contains(unit) || cooperatingUnits().contains(unit);
  }

  Long id() {
    return id;
  }

  Long plan() {
    return plan;
  }

  String number() {
    return number;
  }

  String section() {
    return section;
  }

  String item() {
    return item;
  }

  String content() {
    return content;
  }

  String timeAsWritten() {
    return timeAsWritten;
  }

  String expectedResult() {
    return expectedResult;
  }

  Nature nature() {
    return nature;
  }

  LocalDate plannedDate() {
    return plannedDate;
  }

  String event() {
    return event;
  }

  State state() {
    return state;
  }

  String dossier() {
    return dossier;
  }
}
