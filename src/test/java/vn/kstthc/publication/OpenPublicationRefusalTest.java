package vn.kstthc.publication;

import static vn.kstthc.review.BadInput.of;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.review.BadInput;
import vn.kstthc.review.FormRefusals;

/** What is no beginning of a case of publication. */
@EngineTest
class OpenPublicationRefusalTest extends FormRefusals {

  @Autowired PublicationRoad publication;

  @AfterAll
  void asItWas() {
    publication.clear();
  }

  @Override
  protected String process() {
    return PublicationProcess.KEY;
  }

  static Stream<BadInput> badInputs() {
    return Stream.of(
        BadInput.missing("title", "Nội dung công bố"), BadInput.text("title", "Nội dung công bố", 500),
        BadInput.missing("leadUnit", "Đơn vị chủ trì"),
        Stream.of("lanh-dao", "don-vi-truc-thuoc", "khac").map(unit -> of("leadUnit", unit,
            "Đơn vị chủ trì (leadUnit): không phải đơn vị được chọn làm chủ trì")),
        BadInput.missing("legalDocument", "Văn bản quy định thủ tục"), BadInput.text("legalDocument", "Văn bản quy định thủ tục", 500),
        BadInput.missing("promulgatedOn", "Ngày ban hành văn bản"), BadInput.date("promulgatedOn", "Ngày ban hành văn bản"),
        BadInput.missing("effectiveOn", "Ngày văn bản có hiệu lực"), BadInput.date("effectiveOn", "Ngày văn bản có hiệu lực"),
        BadInput.text("note", "Ghi chú", 2000),
        Stream.of(
            of("promulgatedOn", "16/01/2024", "Ngày ban hành văn bản (promulgatedOn): không thể sau ngày hôm nay"),
            of("promulgatedOn", "14/01/2022", "Ngày ban hành văn bản (promulgatedOn): quá xa"),
            of("effectiveOn", "16/01/2026", "Ngày văn bản có hiệu lực (effectiveOn): quá xa"),
            of("effectiveOn", "09/01/2024", "Ngày văn bản có hiệu lực (effectiveOn): không thể trước ngày ban hành"),
            of("shortened", null, "Ban hành theo trình tự, thủ tục rút gọn (shortened): chưa nhập"),
            of("shortened", "có", "Ban hành theo trình tự, thủ tục rút gọn (shortened): phải là có hoặc không"),
            of("review", "RS-2024-9999", "Hồ sơ rà soát đã được phê duyệt (review): không có hồ sơ đã được phê duyệt mang số này"),
            BadInput.unknownField())).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndOpensNothing(BadInput bad) {
    assertStartRefused("van.phong", PublicationRoad.startFields("qlclgd"), bad);
  }
}
