package vn.kstthc.publication;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;

/** Looks at a list of procedures line by line: its kind, whether the register knows it, the parts of Decree 63/2010 Art. 8.2. */
@Component
class LineCheck {

  private static final String FIELD = "lines";
  private static final String LABEL = "Danh mục thủ tục";
  private static final int MOST_LINES = 100;
  private static final int LONGEST_PART = 8000;

  private final ProcedureRegister register;
  private final OpenPublicationForm open;

  LineCheck(ProcedureRegister register, OpenPublicationForm open) {
    this.register = register;
    this.open = open;
  }

  /** @return the lines as they are kept, with every blank at the ends gone; what is wrong is noted in the input */
  List<ListedLine> read(FormInput input) {
    List<ListedLine> lines = input.list(FIELD, LABEL, ListedLine.class);
    input.ensure(!lines.isEmpty() || !input.fine(FIELD), FIELD, LABEL, "chưa có thủ tục nào");
    input.ensure(lines.size() <= MOST_LINES, FIELD, LABEL, "nhiều quá %d thủ tục".formatted(MOST_LINES));
    Set<String> codes = new HashSet<>();
    List<ListedLine> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      ListedLine line = normal(lines.get(i));
      Said said = new Said(input, i + 1);
      check(line, said);
      said.ensure(line.code() == null || codes.add(line.code()), "mã \"%s\" ghi hai lần".formatted(line.code()));
      kept.add(line);
    }
    return kept;
  }

  /** Says what is wrong with one line. */
  private record Said(FormInput input, int number) {
    void ensure(boolean condition, String otherwise) {
      input.ensure(condition, FIELD, LABEL, "dòng %d: %s".formatted(number, otherwise));
    }

    void required(String text, String what, int longest) {
      ensure(text != null, "chưa nhập " + what);
      ensure(text == null || text.length() <= longest, "%s dài quá %s ký tự".formatted(what, "%,d".formatted(longest).replace(',', '.')));
    }
  }

  private void check(ListedLine line, Said said) {
    said.ensure(line.kind() != null, "chưa chọn loại");
    said.required(line.name(), "tên thủ tục", 500);
    said.required(line.field(), "lĩnh vực", 200);
    said.ensure(line.unit() != null && open.units().contains(line.unit()), "chưa chọn đơn vị phụ trách");
    said.required(line.legalBasis(), "căn cứ pháp lý", 2000);
    if (line.kind() != null) {
      checkCode(line, said);
      checkParts(line, said);
      if (line.kind().expires()) {
        said.required(line.note(), line.kind() == LineKind.AMENDED ? "nội dung sửa đổi, bổ sung, thay thế" : "văn bản bãi bỏ", 2000);
      } else {
        said.ensure(line.note() == null || line.note().length() <= 2000, "ghi chú dài quá 2.000 ký tự");
      }
    }
  }

  private void checkCode(ListedLine line, Said said) {
    boolean proper = line.code() == null || ProcedureCode.isOne(line.code());
    said.ensure(proper, "mã thủ tục chỉ gồm chữ, số, dấu chấm, gạch nối");
    if (line.kind().expires()) {
      said.ensure(line.code() != null, "chưa chọn thủ tục trong danh mục của Sở");
      said.ensure(line.code() == null || !proper || register.stands(line.code()),
          "thủ tục \"%s\" không có trong danh mục của Sở, hoặc đã có quyết định bãi bỏ".formatted(line.code()));
    } else {
      said.ensure(line.code() == null || !proper || register.find(line.code()).isEmpty(),
          "mã \"%s\" đã là mã của một thủ tục trong danh mục".formatted(line.code()));
    }
  }

  private static void checkParts(ListedLine line, Said said) {
    for (ProcedurePart part : ProcedurePart.values()) {
      List<PartText> found = line.parts().stream().filter(text -> text.part() == part).toList();
      said.ensure(found.size() <= 1, "phần \"%s\" ghi hai lần".formatted(part.label()));
      said.ensure(!line.kind().stays() || !part.always() || !found.isEmpty(), "chưa nhập phần \"%s\"".formatted(part.label()));
      said.ensure(found.stream().allMatch(text -> text.text().length() <= LONGEST_PART),
          "phần \"%s\" dài quá 8.000 ký tự".formatted(part.label()));
    }
    said.ensure(line.parts().stream().allMatch(text -> text.part() != null), "có phần không rõ của thủ tục");
    said.ensure(line.kind().stays() || line.parts().isEmpty(), "thủ tục bị bãi bỏ thì không ghi các bộ phận");
  }

  private static ListedLine normal(ListedLine line) {
    List<PartText> parts = line.parts() == null ? List.of() : line.parts().stream()
        .filter(part -> filled(part.text()) != null).map(part -> new PartText(part.part(), filled(part.text()))).toList();
    return new ListedLine(line.kind(), filled(line.code()), OpenPublicationForm.oneLine(filled(line.name())),
        OpenPublicationForm.oneLine(filled(line.field())), filled(line.unit()), filled(line.legalBasis()), parts, filled(line.note()));
  }

  private static String filled(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
