package vn.kstthc.feedback;

import static vn.kstthc.review.BadInput.of;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.kstthc.EngineTest;
import vn.kstthc.review.BadInput;
import vn.kstthc.review.FormRefusals;

/** What the office cannot enter in the register. Today is Monday 15/01/2024, eight in the morning. */
@EngineTest
class RecordFormRefusalTest extends FormRefusals {

  @Override
  protected String process() {
    return FeedbackProcess.KEY;
  }

  static Stream<BadInput> badInputs() {
    String noTime = "Giờ nhận (receivedTime): không phải là giờ, hãy ghi như 14:30";
    return Stream.of(
        BadInput.choice("channel", "Hình thức tiếp nhận"),
        Stream.of(of("channel", "PORTAL", "Hình thức tiếp nhận (channel): người gửi tự gửi qua trang trực tuyến")),
        BadInput.choice("senderKind", "Người gửi"),
        BadInput.text("name", "Họ tên, tên tổ chức", 200),
        BadInput.text("address", "Địa chỉ", 500),
        BadInput.text("phone", "Điện thoại", 30),
        BadInput.text("email", "Thư điện tử", 200),
        BadInput.choice("contentKind", "Loại nội dung"),
        BadInput.text("procedureCode", "Mã thủ tục", 100),
        BadInput.text("procedureName", "Thủ tục, quy định liên quan", 500),
        BadInput.missing("content", "Nội dung"),
        BadInput.text("content", "Nội dung", 20_000),
        BadInput.text("proposal", "Nội dung kiến nghị", 20_000),
        BadInput.date("receivedDate", "Ngày nhận"),
        Stream.of("24:00", "8h30", "12:60", "ba giờ").map(time ->
            of("receivedTime", time, time.length() > 5 ? "Giờ nhận (receivedTime): dài 6 ký tự, nhiều nhất 5 ký tự" : noTime)
                .and("receivedDate", "12/01/2024")),
        Stream.of(of("receivedTime", "08:00", "Ngày nhận (receivedDate): hãy ghi cả ngày khi ghi giờ"),
            of("receivedDate", "16/01/2024", "Thời điểm nhận (receivedAt): không thể sau lúc này"),
            of("receivedDate", "15/01/2024", "Thời điểm nhận (receivedAt): không thể sau lúc này").and("receivedTime", "08:01"),
            of("receivedDate", "13/02/2008", "Thời điểm nhận (receivedAt): quá xa"),
            of("phone", "gọi tôi", "Điện thoại (phone): không phải là số điện thoại"),
            of("email", "binh@", "Thư điện tử (email): không phải là địa chỉ thư điện tử"),
            of("sentAgainFrom", "PAKN-2024-9999",
                "Số vụ việc trước (sentAgainFrom): không có vụ việc không được tiếp nhận mang số này"),
            of("forwardedBy", "Văn phòng UBND tỉnh",
                "Cơ quan chuyển đến (forwardedBy): chỉ ghi khi được cơ quan khác chuyển đến"),
            of("channel", "FORWARDED", "Cơ quan chuyển đến (forwardedBy): chưa nhập"),
            of("channel", "FORWARDED", "Số văn bản chuyển (forwardingNumber): chưa nhập").and("content", null),
            of("channel", "FORWARDED", "Ngày văn bản chuyển (forwardingDate): chưa nhập").and("senderKind", null),
            of("channel", "FORWARDED", "Ngày văn bản chuyển (forwardingDate): không thể sau ngày hôm nay")
                .and("forwardedBy", "Văn phòng UBND tỉnh").and("forwardingNumber", "1").and("forwardingDate", "16/01/2024"),
            BadInput.unknownField()),
        Stream.of("caseNumber", "outcome", "secret", "").map(name ->
            of(name, "x", "Trường lạ (%s): biểu mẫu này không có trường này".formatted(name))))
        .flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndEntersNothing(BadInput bad) {
    assertStartRefused("van.phong", FeedbackRoad.recordFields(), bad);
  }
}
