package vn.kstthc.feedback;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.SearchText;

/** A register of ten years for measurements: as many cases in each, in all states, most of them answered and published. */
public final class SeededRegister {

  public static final int ITEMS = Integer.getInteger("bench.items", 100_000);
  private static final int FIRST_YEAR = 2014;
  private static final int YEARS = 10;
  /** The whole of it, and what has come since. */
  public static final String ALL = "?tu=%d-01-01&den=2024-12-31".formatted(FIRST_YEAR);
  private static final int AT_ONCE = 1000;
  private static final List<State> STATES = List.of(State.NOT_ACCEPTED, State.FORWARDED, State.FORWARDED, State.REFERRED,
      State.WITHDRAWN, State.STUDYING, State.KEPT, State.RECEIVED);
  private static final String ANSWERED = " where i.state = 'ANSWERED'";

  private static final List<String> PROCEDURES = List.of("Công nhận trường mầm non đạt chuẩn quốc gia",
      "Công nhận trường trung học đạt chuẩn quốc gia", "Công nhận trường tiểu học đạt chuẩn quốc gia",
      "Cấp phép tổ chức hoạt động dạy thêm, học thêm", "Chuyển trường đối với học sinh trung học phổ thông",
      "Cấp bản sao văn bằng, chứng chỉ từ sổ gốc", "Xét tuyển viên chức ngành giáo dục",
      "Cho phép trung tâm ngoại ngữ, tin học hoạt động giáo dục");
  private static final List<String> SAID = List.of("Tôi nộp hồ sơ từ đầu tháng nhưng đến nay chưa có kết quả.",
      "Cán bộ tiếp nhận yêu cầu nộp thêm bản sao có chứng thực, trong khi quy định không đòi hỏi.",
      "Mẫu đơn trên trang của Sở khác với mẫu tại bộ phận một cửa.", "Thời gian giải quyết thực tế kéo dài gấp đôi.",
      "Phụ huynh phải đi lại nhiều lần giữa trường và phòng giáo dục.", "Quy định về diện tích phòng học không phù hợp vùng núi.",
      "Hai văn bản của cùng một cơ quan hướng dẫn khác nhau về thành phần hồ sơ.",
      "Đề nghị cho phép nộp qua dịch vụ công trực tuyến để đỡ tốn kém.", "Lệ phí thu cao hơn mức đã công khai.",
      "Phiếu hẹn không ghi ngày trả, gọi điện nhiều lần không ai trả lời.", "Giáo viên ở xa rất khó sắp xếp thời gian.",
      "Trường mầm non tư thục gặp khó vì tiêu chí về sân chơi.", "Học sinh chuyển cấp bị chậm nhập học vì thiếu giấy xác nhận.",
      "Đề nghị bãi bỏ yêu cầu nộp sổ hộ khẩu vì dữ liệu dân cư đã có.", "Việc xác nhận hai lần cùng một nội dung là trùng lặp.",
      "Trung tâm ngoại ngữ của chúng tôi đã đủ điều kiện nhưng chưa được cấp phép.");
  private static final List<String> REPLIED = List.of("Sở đã kiểm tra và ghi nhận nội dung ông/bà phản ánh là có cơ sở.",
      "Theo quy định hiện hành, hồ sơ không cần bản sao có chứng thực.", "Sở đã chỉ đạo thống nhất mẫu đơn tại các nơi tiếp nhận.",
      "Thời hạn giải quyết là mười lăm ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ.",
      "Nội dung này được đưa vào kế hoạch rà soát thủ tục hành chính năm tới.", "Sở kiến nghị cơ quan ban hành sửa đổi quy định.",
      "Ông/bà có thể nộp trực tuyến, không phải đến trực tiếp.", "Bộ phận tiếp nhận đã được nhắc nhở, rút kinh nghiệm.",
      "Tiêu chí về diện tích áp dụng theo điều kiện từng vùng.", "Kính mong ông/bà tiếp tục góp ý để việc phục vụ tốt hơn.");

  private SeededRegister() {}

  /** @param item counted from 1 */
  public static String number(int item) {
    return "PAKN-%d-%04d".formatted(year(item), 1 + (item - 1) % perYear());
  }

  public static String secret(int item) {
    return Secrets.of("seeded-" + item);
  }

  public static String email(int item) {
    return "nguoi.gui.%d@example.org".formatted(item);
  }

  private static int perYear() {
    return ITEMS / YEARS;
  }

  private static int year(int item) {
    return FIRST_YEAR + (item - 1) / perYear();
  }

  private static LocalDate day(int item) {
    return LocalDate.ofYearDay(year(item), 1 + (int) (364L * ((item - 1) % perYear()) / perYear()));
  }

  /** @return what its sender fills in */
  public static Map<String, String> form(int item) {
    Random chance = new Random(item);
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("senderKind", SenderKind.PERSON.name());
    fields.put("name", "Người Gửi Mẫu " + item);
    fields.put("address", "%d Phố Mẫu, phường Mẫu".formatted(1 + item % 900));
    fields.put("phone", "0900 000 000");
    fields.put("email", email(item));
    fields.put("contentKind", ContentKind.UNFIT.name());
    fields.put("procedureName", PROCEDURES.get(item % PROCEDURES.size()));
    fields.put("content", text(SAID, 8, chance));
    fields.put("proposal", "");
    return fields;
  }

  private static String text(List<String> sentences, int number, Random chance) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < number; i++) {
      text.append(sentences.get(chance.nextInt(sentences.size()))).append(i % 3 == 2 ? "\n" : " ");
    }
    return text.append("Biên nhận số ").append(chance.nextInt(1_000_000)).append('.').toString();
  }

  /** Beside it the steps of each case and its limit. @param like the number of a case whose limit is copied */
  public static void fill(DataSource database, String like) {
    JdbcTemplate jdbc = new JdbcTemplate(database);
    for (int first = 1; first <= ITEMS; first += AT_ONCE) {
      List<Object[]> rows = new ArrayList<>();
      for (int item = first; item < first + AT_ONCE && item <= ITEMS; item++) {
        rows.add(row(item));
      }
      jdbc.batchUpdate("insert into feedback_item (version, number, channel, received_at, received_on, sender_kind, sender_name, "
          + "sender_address, sender_phone, sender_email, content_kind, procedure_name, content, secret_hash, state, outcome, "
          + "lead_unit, notice, decision, answer, answer_number, answer_date, answered_at, published_title, published_procedure, "
          + "published_question, published_answer, published_at, published_search, ended_at) "
          + "values (0, ?, ?, ?, ?, 'PERSON', ?, ?, ?, ?, 'UNFIT', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          rows.stream().map(row -> Arrays.copyOf(row, row.length - 1)).toList());
      jdbc.batchUpdate("insert into feedback_search (place, words) select cast(? as bigint) - id, cast(? as varchar(60000)) "
          + "from feedback_item where number = ?", rows.stream().map(row -> new Object[] {
              SearchPlace.of(((Date) row[3]).toLocalDate(), 0), row[row.length - 1], row[0]}).toList());
    }
    steps(jdbc);
    limits(jdbc, like);
  }

  /** @return what is written of it, and last what it is found by */
  private static Object[] row(int item) {
    Map<String, String> form = form(item);
    LocalDate day = day(item);
    Timestamp received = moment(day, 0);
    State state = item % 5 < 3 ? State.ANSWERED : STATES.get(item % STATES.size());
    boolean answered = state == State.ANSWERED;
    String procedure = form.get("procedureName");
    String content = form.get("content");
    String answer = answered ? text(REPLIED, 9, new Random(-item)) : null;
    String document = answered ? item % 5000 + "/SGDĐT-VP" : null;
    Published published = answered ? Published.of(number(item), procedure, "Phản ánh về " + procedure, content, answer,
        moment(day, 20).toInstant()) : null;
    return new Object[] {number(item), Channel.values()[item % 7].name(), received, Date.valueOf(day), form.get("name"),
        form.get("address"), form.get("phone"), form.get("email"), procedure, content, Secrets.hash(secret(item)), state.name(),
        outcome(state), answered || state == State.STUDYING || state == State.KEPT ? "gdmn" : null,
        state == State.NOT_ACCEPTED || state == State.FORWARDED ? "Nội dung đã được xem xét theo quy định." : null,
        answered ? Decision.values()[0].name() : null, answer, document, answered ? Date.valueOf(day.plusDays(18)) : null,
        answered ? moment(day, 18) : null, answered ? published.title() : null, answered ? procedure : null,
        answered ? content : null, answer, answered ? moment(day, 20) : null, answered ? published.search() : null,
        state.isEnd() ? moment(day, 20) : null, SearchText.words(60_000, number(item), form.get("name"), form.get("address"),
        form.get("phone"), form.get("email"), procedure, content, document, answer)};
  }

  private static String outcome(State state) {
    return switch (state) {
      case NOT_ACCEPTED -> Outcome.NOT_ACCEPTED.name();
      case FORWARDED -> Outcome.OTHER_COMPETENCE.name();
      case REFERRED -> Outcome.NOT_OF_REGIME.name();
      case RECEIVED, WITHDRAWN -> null;
      default -> Outcome.OWN_COMPETENCE.name();
    };
  }

  private static Timestamp moment(LocalDate day, int later) {
    return Timestamp.from(day.plusDays(later).atTime(9, 0).atZone(WorkingDays.ZONE).toInstant());
  }

  private static void steps(JdbcTemplate jdbc) {
    step(jdbc, State.RECEIVED, FeedbackEntry.Event.RECEIVED, "received_at", "");
    step(jdbc, State.RECEIVED, FeedbackEntry.Event.CLASSIFIED, "received_at", " where i.outcome is not null");
    step(jdbc, State.STUDYING, FeedbackEntry.Event.STUDIED, "answered_at", ANSWERED);
    step(jdbc, State.ANSWERING, FeedbackEntry.Event.DRAFTED, "answered_at", ANSWERED);
    step(jdbc, State.CHECKING, FeedbackEntry.Event.CHECKED, "answered_at", ANSWERED);
    step(jdbc, State.SIGNING, FeedbackEntry.Event.SIGNED, "answered_at", ANSWERED);
    step(jdbc, State.SENDING, FeedbackEntry.Event.SENT, "answered_at", ANSWERED);
    step(jdbc, State.PUBLISHING, FeedbackEntry.Event.PUBLISHED, "published_at", ANSWERED);
  }

  private static void step(JdbcTemplate jdbc, State step, FeedbackEntry.Event event, String at, String where) {
    jdbc.update("insert into feedback_entry (item, step, outcome, recorded_at) select i.id, ?, ?, i.%s from feedback_item i%s"
        .formatted(at, where), step.name(), event.name());
  }

  private static void limits(JdbcTemplate jdbc, String like) {
    String same = "limit_key, k.title, k.amount, k.measure, k.repeats, k.pauses, k.counted_from, k.basis, k.issuer, k.status";
    jdbc.update("insert into deadline_kept (subject, case_number, " + same.replace("k.", "")
        + ", received_at, first_due_at, due_at) select 'case:' || i.number, i.number, k." + same
        + ", i.received_at, i.received_at + interval '20' day, i.received_at + interval '20' day from feedback_item i "
        + "cross join deadline_kept k where k.subject = ? and i.received_at < ?",
        "case:" + like, Timestamp.from(Instant.parse("2024-01-01T00:00:00Z")));
  }
}
