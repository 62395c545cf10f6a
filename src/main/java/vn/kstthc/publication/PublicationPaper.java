package vn.kstthc.publication;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.document.OfficialPaper;
import vn.kstthc.organisation.Organisation;

/** The papers of a case in the form of Decree 30/2020/NĐ-CP, filled from its list of procedures; as .docx. */
@Component
class PublicationPaper {

  private static final String CONTROL = "Nghị định số 63/2010/NĐ-CP ngày 08 tháng 6 năm 2010 của Chính phủ về kiểm soát thủ tục "
      + "hành chính (được sửa đổi, bổ sung)";
  private static final String GUIDANCE = "Thông tư số 02/2017/TT-VPCP ngày 31 tháng 10 năm 2017 của Bộ trưởng, Chủ nhiệm Văn phòng "
      + "Chính phủ hướng dẫn về nghiệp vụ kiểm soát thủ tục hành chính";

  enum Kind {
    SUBMISSION("Tờ trình", "to-trinh"), DECISION("Dự thảo quyết định công bố", "quyet-dinh-cong-bo"),
    LIST("Danh mục để đăng tải", "danh-muc");

    private final String label;
    private final String fileName;

    Kind(String label, String fileName) {
      this.label = label;
      this.fileName = fileName;
    }

    public String label() {
      return label;
    }

    String fileName(Publication publication) {
      return "%s-%s.docx".formatted(publication.number(), fileName);
    }
  }

  private final Organisation organisation;
  private final PublicationSettings settings;
  private final WorkingDays workingDays;

  PublicationPaper(Organisation organisation, PublicationSettings settings, WorkingDays workingDays) {
    this.organisation = organisation;
    this.settings = settings;
    this.workingDays = workingDays;
  }

  byte[] of(Kind kind, Publication publication, List<PublishedLine> lines) {
    try (OfficialPaper paper = new OfficialPaper()) {
      switch (kind) {
        case SUBMISSION -> submission(paper, publication, lines);
        case DECISION -> decision(paper, publication, lines);
        case LIST -> list(paper, publication, lines);
      }
      return paper.bytes();
    }
  }

  private void submission(OfficialPaper paper, Publication publication, List<PublishedLine> lines) {
    Organisation.Tenant tenant = organisation.tenant();
    paper.head(tenant.parent(), tenant.name(), "        /" + settings.submissionSymbol(), null, dated(null));
    paper.title("Tờ trình", about(lines));
    paper.addressees(List.of("Chủ tịch " + tenant.parent()));
    paper.text("Căn cứ %s; %s;".formatted(CONTROL, GUIDANCE));
    paper.text("Căn cứ %s, có hiệu lực từ ngày %s;".formatted(publication.legalDocument(), Dates.text(publication.effectiveOn())));
    paper.text("%s trình Chủ tịch %s xem xét, ban hành Quyết định %s, gồm %d thủ tục: %s.".formatted(tenant.name(), tenant.parent(),
        lower(about(lines)), lines.size(), counts(lines)));
    paper.text("(Kèm theo dự thảo Quyết định công bố và danh mục, nội dung thủ tục hành chính)");
    paper.text("%s kính trình Chủ tịch %s xem xét, quyết định./.".formatted(tenant.name(), tenant.parent()));
    paper.foot(List.of("Như trên;", "Văn phòng UBND tỉnh;", "Lưu: VT, VP."), List.of("Giám đốc"));
  }

  private void decision(OfficialPaper paper, Publication publication, List<PublishedLine> lines) {
    Organisation.Tenant tenant = organisation.tenant();
    OfficialDocument issued = publication.decision();
    String parent = withProvince(tenant);
    paper.head(null, parent.replaceFirst(" (?=tỉnh |thành phố )", "\n"),
        issued == null ? "        /" + settings.decisionSymbol() : issued.number(), null, dated(issued == null ? null : issued.date()));
    paper.title("Quyết định", about(lines));
    paper.middle("Chủ tịch " + parent);
    Stream.of("Luật Tổ chức chính quyền địa phương", CONTROL, GUIDANCE, publication.legalDocument())
        .forEach(basis -> paper.basis("Căn cứ %s;".formatted(basis)));
    paper.basis("Theo đề nghị của Giám đốc %s tại Tờ trình số         /%s ngày      tháng      năm %d.".formatted(tenant.name(),
        settings.submissionSymbol(), workingDays.today().getYear()));
    paper.middle("Quyết định:");
    paper.article("Điều 1.", "Công bố kèm theo Quyết định này danh mục và nội dung %d thủ tục hành chính thuộc phạm vi chức năng quản "
        .formatted(lines.size()) + "lý của %s, gồm: %s.".formatted(tenant.name(), counts(lines)));
    paper.article("Điều 2.", "Quyết định này có hiệu lực kể từ ngày %s.".formatted(Dates.text(publication.effectiveOn())));
    paper.article("Điều 3.", "%s cập nhật thủ tục hành chính vào Cơ sở dữ liệu quốc gia, niêm yết, công khai và trình phê duyệt quy "
        .formatted(tenant.name()) + "trình nội bộ giải quyết thủ tục hành chính theo quy định.");
    paper.article("Điều 4.", "Chánh Văn phòng UBND tỉnh, Giám đốc %s, Thủ trưởng các cơ quan, đơn vị và cá nhân có liên quan chịu "
        .formatted(tenant.name()) + "trách nhiệm thi hành Quyết định này./.");
    paper.foot(List.of("Như Điều 4;", settings.controlBody() + ";", "Chủ tịch, các Phó Chủ tịch UBND tỉnh;", "Lưu: VT."),
        List.of("Chủ tịch"));
    paper.newPage();
    appendix(paper, publication, lines);
  }

  private void list(OfficialPaper paper, Publication publication, List<PublishedLine> lines) {
    appendix(paper, publication, lines);
  }

  private void appendix(OfficialPaper paper, Publication publication, List<PublishedLine> lines) {
    OfficialDocument issued = publication.decision();
    paper.annex("Danh mục thủ tục hành chính", "(Kèm theo Quyết định số %s của Chủ tịch %s)".formatted(issued == null
        ? "        /%s ngày     tháng     năm %d".formatted(settings.decisionSymbol(), workingDays.today().getYear())
        : "%s ngày %s".formatted(issued.number(), Dates.text(issued.date())), withProvince(organisation.tenant())));
    paper.heading("Phần I. Danh mục thủ tục hành chính");
    List<LineKind> kinds = kinds(lines);
    for (LineKind kind : kinds) {
      paper.heading("%d. Thủ tục hành chính %s".formatted(kinds.indexOf(kind) + 1, kind.inTitles()));
      paper.table(List.of("TT", "Mã", "Tên thủ tục hành chính", "Lĩnh vực", kind.expires() ? "Nội dung, căn cứ" : "Căn cứ pháp lý"),
          List.of(10, 25, 60, 30, 40), rows(lines, kind));
    }
    if (lines.stream().anyMatch(line -> line.kind().stays())) {
      paper.heading("Phần II. Nội dung của từng thủ tục hành chính");
      lines.stream().filter(line -> line.kind().stays()).forEach(line -> {
        paper.heading(line.code() == null ? line.name() : "%s (%s)".formatted(line.name(), line.code()));
        line.parts().forEach(part -> {
          paper.heading(part.part().label() + ":");
          paper.text(part.text());
        });
      });
    }
  }

  private static List<List<String>> rows(List<PublishedLine> lines, LineKind kind) {
    List<List<String>> rows = new ArrayList<>();
    lines.stream().filter(line -> line.kind() == kind).forEach(line -> rows.add(List.of(Integer.toString(rows.size() + 1),
        line.code() == null ? "" : line.code(), line.name(), line.field(),
        line.note() == null ? line.legalBasis() : line.note() + "\n" + line.legalBasis())));
    return rows;
  }

  static List<LineKind> kinds(List<PublishedLine> lines) {
    return Stream.of(LineKind.values()).filter(kind -> lines.stream().anyMatch(line -> line.kind() == kind)).toList();
  }

  /** @return "Về việc công bố Danh mục thủ tục hành chính mới ban hành, bị bãi bỏ thuộc phạm vi chức năng quản lý của Sở ..." */
  private String about(List<PublishedLine> lines) {
    return "Về việc công bố Danh mục thủ tục hành chính %s thuộc phạm vi chức năng quản lý của %s".formatted(
        String.join("; ", kinds(lines).stream().map(LineKind::inTitles).toList()), organisation.tenant().name());
  }

  private static String counts(List<PublishedLine> lines) {
    return String.join("; ", kinds(lines).stream().map(kind -> "%02d thủ tục %s".formatted(
        lines.stream().filter(line -> line.kind() == kind).count(), kind.inTitles())).toList());
  }

  private static String withProvince(Organisation.Tenant tenant) {
    return tenant.parent().contains(tenant.place()) ? tenant.parent() : tenant.parent() + " " + tenant.place();
  }

  private String dated(LocalDate date) {
    return OfficialPaper.dated(organisation.tenant().place(), date, workingDays.today().getYear());
  }

  private static String lower(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }
}
