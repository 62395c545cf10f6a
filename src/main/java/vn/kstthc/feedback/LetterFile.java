package vn.kstthc.feedback;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.document.OfficialPaper;
import vn.kstthc.organisation.Organisation;

/** Letters of a case to be completed, signed and sent, in the form of Decree 30/2020/NĐ-CP; filled from the case as .docx. */
@Component
@EnableConfigurationProperties(LetterSettings.class)
class LetterFile {

  private static final String DECREE = "Nghị định số 20/2008/NĐ-CP ngày 14 tháng 02 năm 2008 của Chính phủ về tiếp nhận, xử lý "
      + "phản ánh, kiến nghị của cá nhân, tổ chức về quy định hành chính (được sửa đổi, bổ sung)";
  private static final String BLANK = "……………………";
  private static final List<String> OFFICE_HEAD = List.of("TL. Giám đốc", "Chánh Văn phòng");

  enum Kind {
    FORWARD("phiếu chuyển", "phieu-chuyen", Outcome.CONDUCT, Outcome.OTHER_COMPETENCE),
    REFER("hướng dẫn gửi khiếu nại, tố cáo", "huong-dan-gui-dung-co-quan", Outcome.NOT_OF_REGIME),
    NOT_ACCEPTED("thông báo không tiếp nhận", "thong-bao-khong-tiep-nhan", Outcome.NOT_ACCEPTED),
    ANSWER("công văn trả lời", "tra-loi", Outcome.OWN_COMPETENCE),
    /** For who has no mail, at any time: what he is still to be told. */
    NOTICE("thông báo cho người gửi", "thong-bao");

    private final String label;
    private final String fileName;
    private final Set<Outcome> outcomes;

    Kind(String label, String fileName, Outcome... outcomes) {
      this.label = label;
      this.fileName = fileName;
      this.outcomes = Set.of(outcomes);
    }

    public String label() {
      return label;
    }

    static List<Kind> of(Feedback item) {
      return item.outcome() == null ? List.of()
          : Arrays.stream(values()).filter(kind -> kind.outcomes.contains(item.outcome())).toList();
    }

    String fileName(Feedback item) {
      return "%s-%s.docx".formatted(item.number(), fileName);
    }
  }

  private final Organisation organisation;
  private final SenderNotices notices;
  private final LetterSettings settings;
  private final WorkingDays workingDays;

  LetterFile(Organisation organisation, SenderNotices notices, LetterSettings settings, WorkingDays workingDays) {
    this.organisation = organisation;
    this.notices = notices;
    this.settings = settings;
    this.workingDays = workingDays;
  }

  /** @return whether such a letter is written about the case, as it stands */
  boolean fits(Kind kind, Feedback item) {
    return Kind.of(item).contains(kind) || kind == Kind.NOTICE && (item.sender().email() == null || !notices.waiting(item).isEmpty());
  }

  byte[] of(Kind kind, Feedback item) {
    try (OfficialPaper paper = new OfficialPaper()) {
      switch (kind) {
        case FORWARD -> forward(paper, item);
        case REFER -> refer(paper, item);
        case NOT_ACCEPTED -> notAccepted(paper, item);
        case ANSWER -> answer(paper, item);
        case NOTICE -> notice(paper, item, notices.waiting(item));
      }
      return paper.bytes();
    }
  }

  private void forward(OfficialPaper paper, Feedback item) {
    head(paper, item.transfer(), null);
    paper.title("Phiếu chuyển", "Phản ánh, kiến nghị số " + item.number());
    paper.addressees(List.of(item.transfer() == null ? BLANK : item.transfer().to()));
    paper.text("Căn cứ Điều 9 " + DECREE + ";");
    paper.text("%s nhận được %s, nội dung như sau:".formatted(organisation.tenant().name(), came(item)));
    content(paper, item);
    paper.text("Sau khi xem xét, nội dung trên %s thẩm quyền giải quyết của Quý cơ quan. %s chuyển phản ánh, kiến nghị đến Quý cơ "
        .formatted(item.outcome() == Outcome.CONDUCT ? "là phản ánh về hành vi, thuộc" : "thuộc", organisation.tenant().name())
        + "quan để xem xét, xử lý theo quy định và trả lời cho người gửi./.");
    paper.foot(List.of("Như trên;", capital(to(item)) + " (để biết);", "Lưu: VT, VP."), OFFICE_HEAD);
  }

  private void refer(OfficialPaper paper, Feedback item) {
    head(paper, item.transfer(), "V/v hướng dẫn gửi đơn đến đúng cơ quan có thẩm quyền");
    paper.addressees(List.of(capital(to(item))));
    paper.text("%s nhận được %s.".formatted(organisation.tenant().name(), came(item)));
    paper.text("Sau khi xem xét, nội dung trên là khiếu nại, tố cáo, không thuộc phạm vi điều chỉnh của " + DECREE + " (Điều 1).");
    paper.text("Đề nghị %s gửi đơn đến %s để được xem xét, giải quyết theo pháp luật về khiếu nại, tố cáo."
        .formatted(person(item), item.transfer() == null ? BLANK : item.transfer().to()));
    notice(paper, item);
    paper.text("%s thông báo để %s biết và thực hiện./.".formatted(organisation.tenant().name(), person(item)));
    paper.foot(List.of("Như trên;", "Lưu: VT, VP."), OFFICE_HEAD);
  }

  private void notAccepted(OfficialPaper paper, Feedback item) {
    head(paper, null, null, "V/v không tiếp nhận phản ánh, kiến nghị số " + item.number());
    paper.addressees(List.of(capital(to(item))));
    paper.text("%s nhận được %s.".formatted(organisation.tenant().name(), came(item)));
    paper.text("Căn cứ Điều 7 " + DECREE + ", phản ánh, kiến nghị trên chưa đủ điều kiện tiếp nhận, vì lý do sau:");
    paper.text(item.notice() == null ? BLANK : item.notice());
    paper.text("%s có thể bổ sung nội dung nêu trên và gửi lại; khi gửi lại, đề nghị ghi số %s. Phản ánh, kiến nghị cần viết bằng "
        .formatted(capital(person(item)), item.number())
        + "tiếng Việt, nội dung rõ ràng, có họ tên, địa chỉ và điện thoại hoặc địa chỉ thư tín của người gửi./.");
    paper.foot(List.of("Như trên;", "Lưu: VT, VP."), OFFICE_HEAD);
  }

  private void answer(OfficialPaper paper, Feedback item) {
    head(paper, item.answerNumber(), item.answerDate(), "V/v trả lời phản ánh, kiến nghị số " + item.number());
    paper.addressees(List.of(capital(to(item))));
    paper.text("%s nhận được %s, nội dung như sau:".formatted(organisation.tenant().name(), came(item)));
    content(paper, item);
    paper.text("Căn cứ " + DECREE + ", sau khi nghiên cứu, %s trả lời như sau:".formatted(organisation.tenant().name()));
    paper.text(item.answer() == null ? BLANK : item.answer());
    paper.text("%s trả lời để %s biết./.".formatted(organisation.tenant().name(), person(item)));
    paper.foot(List.of("Như trên;", "Văn phòng Sở;", "Lưu: VT."), List.of("Giám đốc"));
  }

  private void notice(OfficialPaper paper, Feedback item, List<SenderText> waiting) {
    head(paper, null, null, "V/v phản ánh, kiến nghị số " + item.number());
    paper.addressees(List.of(capital(to(item))));
    paper.text("%s nhận được %s.".formatted(organisation.tenant().name(), came(item)));
    waiting.forEach(text -> text.lines().forEach(paper::text));
    paper.text("%s thông báo để %s biết./.".formatted(organisation.tenant().name(), person(item)));
    paper.foot(List.of("Như trên;", "Lưu: VT, VP."), OFFICE_HEAD);
  }

  private void head(OfficialPaper paper, Transfer sent, String subject) {
    head(paper, sent == null ? null : sent.number(), sent == null ? null : sent.date(), subject);
  }

  /** @param number null, as the date, until it has one */
  private void head(OfficialPaper paper, String number, LocalDate date, String subject) {
    paper.head(organisation.tenant().parent(), organisation.tenant().name(),
        number == null ? "        /" + settings.symbol() : number, subject,
        OfficialPaper.dated(organisation.tenant().place(), date, workingDays.today().getYear()));
  }

  private String came(Feedback item) {
    String by = item.forwarding() == null ? "" : " do %s chuyển đến theo văn bản số %s ngày %s".formatted(
        item.forwarding().by(), item.forwarding().number(), workingDays.text(item.forwarding().date()));
    return "%s số %s ngày %s của %s%s".formatted(item.contentKind().isProposal() ? "kiến nghị" : "phản ánh", item.number(),
        workingDays.text(item.receivedOn()), to(item), by);
  }

  private static void content(OfficialPaper paper, Feedback item) {
    if (item.procedureName() != null) {
      paper.text("Thủ tục, quy định liên quan: " + item.procedureName() + ".");
    }
    paper.text("Nội dung: " + item.content());
    if (item.proposal() != null) {
      paper.text("Kiến nghị: " + item.proposal());
    }
  }

  private static void notice(OfficialPaper paper, Feedback item) {
    if (item.notice() != null) {
      paper.text(item.notice());
    }
  }

  private static String to(Feedback item) {
    Sender sender = item.sender();
    String name = sender.name() == null ? "người gửi" : sender.kind() == SenderKind.PERSON ? "ông/bà " + sender.name() : sender.name();
    return sender.address() == null ? name : name + ", địa chỉ: " + sender.address();
  }

  private static String person(Feedback item) {
    return item.sender().kind() == SenderKind.PERSON ? "ông/bà" : "quý tổ chức";
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
