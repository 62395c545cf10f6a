package vn.kstthc.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.review.BadInput.of;

import java.util.stream.Stream;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.EngineTest;
import vn.kstthc.review.BadInput;
import vn.kstthc.review.FormRefusals;

/** What is no list of procedures. */
@EngineTest
class ListFormRefusalTest extends FormRefusals {

  private static final String LABEL = "Danh mục thủ tục";

  @Autowired PublicationRoad publication;
  @Autowired Publications publications;
  @Autowired ProcedureRegister register;
  private Task task;

  @BeforeAll
  void aCase() {
    task = claimed(publication.task(publication.open(), "prepareList"), "qlclgd");
  }

  @AfterAll
  void asItWas() {
    publication.clear();
  }

  private static String fresh() {
    return PublicationRoad.line(LineKind.NEW, "1.000288", "Thủ tục mới", "qlclgd");
  }

  private static BadInput line(String line, String message) {
    return of("lines", "[" + line + "]", "%s (lines): dòng 1: %s".formatted(LABEL, message));
  }

  /** @param what a piece of a good line; @param instead what stands in its place */
  private static BadInput replaced(String what, String instead, String message) {
    assertThat(fresh()).contains(what);
    return line(fresh().replace(what, instead), message);
  }

  static Stream<BadInput> badInputs() {
    String amended = PublicationRoad.line(LineKind.AMENDED, "DM-002", "Thủ tục", "qlclgd");
    String abolished = PublicationRoad.line(LineKind.ABOLISHED, "DM-003", "Thủ tục", "qlclgd");
    return Stream.of(
        BadInput.list("lines", LABEL),
        BadInput.lines("lines", LABEL, fresh(), "null", "true", "{\"kind\":\"OTHER\"}", "{\"unknown\":1}", "{\"name\":5}"),
        Stream.of((Object) null, "", "[]").map(none -> of("lines", none, LABEL + " (lines): chưa có thủ tục nào")),
        Stream.of(
            replaced("\"kind\":\"NEW\"", "\"kind\":null", "chưa chọn loại"),
            replaced("Thủ tục mới", "", "chưa nhập tên thủ tục"),
            replaced("Thủ tục mới", "ế".repeat(501), "tên thủ tục dài quá 500 ký tự"),
            replaced("Kiểm định chất lượng giáo dục", " ", "chưa nhập lĩnh vực"),
            replaced("Kiểm định chất lượng giáo dục", "x".repeat(201), "lĩnh vực dài quá 200 ký tự"),
            replaced("\"unit\":\"qlclgd\"", "\"unit\":\"lanh-dao\"", "chưa chọn đơn vị phụ trách"),
            replaced("\"unit\":\"qlclgd\"", "\"unit\":null", "chưa chọn đơn vị phụ trách"),
            replaced("Thông tư số 01/2024/TT-BGDĐT", "", "chưa nhập căn cứ pháp lý"),
            replaced("Thông tư số 01/2024/TT-BGDĐT", "x".repeat(2001), "căn cứ pháp lý dài quá 2.000 ký tự"),
            replaced("1.000288", "a b", "mã thủ tục chỉ gồm chữ, số, dấu chấm, gạch nối"),
            replaced("1.000288", "DM-001", "mã \"DM-001\" đã là mã của một thủ tục trong danh mục"),
            replaced("Nội dung Trình tự thực hiện", "", "chưa nhập phần \"Trình tự thực hiện\""),
            replaced("Nội dung Phí, lệ phí", "x".repeat(8001), "phần \"Phí, lệ phí\" dài quá 8.000 ký tự"),
            replaced("\"part\":\"FEES\"", "\"part\":\"WAY\"", "phần \"Cách thức thực hiện\" ghi hai lần"),
            replaced("\"part\":\"FEES\"", "\"part\":null", "có phần không rõ của thủ tục"),
            line(amended.replace("\"DM-002\"", "null"), "chưa chọn thủ tục trong danh mục của Sở"),
            line(amended.replace("DM-002", "DM-404"),
                "thủ tục \"DM-404\" không có trong danh mục của Sở, hoặc đã có quyết định bãi bỏ"),
            line(amended.replace("Theo Thông tư số 01/2024/TT-BGDĐT", ""), "chưa nhập nội dung sửa đổi, bổ sung, thay thế"),
            line(abolished.replace("\"Theo Thông tư số 01/2024/TT-BGDĐT\"", "null"), "chưa nhập văn bản bãi bỏ"),
            line(abolished.replace("\"parts\":[]", "\"parts\":" + PublicationRoad.parts()),
                "thủ tục bị bãi bỏ thì không ghi các bộ phận"),
            of("lines", "[%s,%s]".formatted(fresh(), fresh()), LABEL + " (lines): dòng 2: mã \"1.000288\" ghi hai lần"),
            BadInput.unknownField()),
        BadInput.text("note", "Giải trình, ghi chú", 4000)).flatMap(rows -> rows);
  }

  @ParameterizedTest
  @MethodSource("badInputs")
  void isRefusedAndListsNothing(BadInput bad) {
    assertRefused(task, PublicationRoad.listFields(), bad);
  }

  @Test
  void blanksAtTheEndsAndEmptyPartsAreNotKept() {
    String number = publication.open();
    assertAccepted(claimed(publication.task(number, "prepareList"), "qlclgd"), PublicationRoad.listFields(fresh()
        .replace("Thủ tục mới", "  Thủ tục \\n mới ").replace("Nội dung Phí, lệ phí", "  ")));
    PublishedLine kept = publications.lines(publications.get(number)).get(0);
    assertThat(kept.name()).isEqualTo("Thủ tục mới");
    assertThat(kept.parts()).hasSize(ProcedurePart.values().length - 1);
  }
}
