package vn.kstthc.reporting;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** What one unit gives to a report, from the moment it is asked. */
@Table("report_part")
class ReportPart {

  /** Whether it is there. */
  enum State {
    AWAITED("Đang chờ"), GIVEN("Đã gửi"), NOT_GIVEN("Không gửi trong thời hạn");

    private final String label;

    State(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** Figures that no register of the software holds. */
  enum Figure {
    COMMUNICATIONS("communications", "Tin, bài, hình thức truyền thông khác"), TRAININGS("trainings", "Hội nghị, lớp tập huấn"),
    TRAINED("trained", "Lượt người được tập huấn"), INSPECTIONS("inspections", "Cuộc kiểm tra việc thực hiện TTHC"),
    REWARDS("rewards", "Tập thể, cá nhân được khen thưởng");

    private final String key;
    private final String label;

    Figure(String key, String label) {
      this.key = key;
      this.label = label;
    }

    String key() {
      return key;
    }

    String label() {
      return label;
    }
  }

  /** What a unit writes. */
  record Texts(String results, String difficulties, String proposals) {}

  @Id private Long id;
  @Version private int version;
  private final Long report;
  private final String unit;
  private State state = State.AWAITED;
  private Long communications;
  private Long trainings;
  private Long trained;
  private Long inspections;
  private Long rewards;
  private String results;
  private String difficulties;
  private String proposals;
  private String author;
  private String onBehalfOf;
  private Instant givenAt;

  @PersistenceCreator
  ReportPart(Long report, String unit) {
    this.report = report;
    this.unit = unit;
  }

  /** @param absent in whose place it is given; null where by the author himself */
  void give(Map<Figure, Long> figures, Texts texts, String by, String absent, Instant now) {
    if (state != State.AWAITED) {
      throw new IllegalStateException("Đơn vị %s: %s".formatted(unit, state.label()));
    }
    state = State.GIVEN;
    communications = figures.get(Figure.COMMUNICATIONS);
    trainings = figures.get(Figure.TRAININGS);
    trained = figures.get(Figure.TRAINED);
    inspections = figures.get(Figure.INSPECTIONS);
    rewards = figures.get(Figure.REWARDS);
    results = texts.results();
    difficulties = texts.difficulties();
    proposals = texts.proposals();
    author = by;
    onBehalfOf = absent;
    givenAt = now;
  }

  /** The limit is over; what was given stays as it is. */
  void close() {
    if (state == State.AWAITED) {
      state = State.NOT_GIVEN;
    }
  }

  /** @return by the keys of the figures; 0 where nothing was given */
  Map<String, Long> figures() {
    Map<String, Long> figures = new LinkedHashMap<>();
    Long[] given = {communications, trainings, trained, inspections, rewards};
    for (Figure figure : Figure.values()) {
      figures.put(figure.key(), given[figure.ordinal()] == null ? 0L : given[figure.ordinal()]);
    }
    return figures;
  }

  String unit() {
    return unit;
  }

  State state() {
    return state;
  }

  Texts texts() {
    return new Texts(results, difficulties, proposals);
  }

  String author() {
    return author;
  }

  String onBehalfOf() {
    return onBehalfOf;
  }

  Instant givenAt() {
    return givenAt;
  }
}
