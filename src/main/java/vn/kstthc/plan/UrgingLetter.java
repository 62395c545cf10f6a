package vn.kstthc.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.document.OfficialPaper;
import vn.kstthc.organisation.Organisation;

/** The urging letter in the form of Decree 30/2020/NĐ-CP, to be numbered, signed and kept. */
@Component
class UrgingLetter {

  private final Organisation organisation;
  private final PlanSettings settings;
  private final WorkingDays workingDays;

  UrgingLetter(Organisation organisation, PlanSettings settings, WorkingDays workingDays) {
    this.organisation = organisation;
    this.settings = settings;
    this.workingDays = workingDays;
  }

  byte[] of(YearPlan plan, List<Urging.Late> late) {
    LocalDate today = workingDays.today();
    Organisation.Tenant tenant = organisation.tenant();
    try (OfficialPaper paper = new OfficialPaper()) {
      paper.head(tenant.parent(), tenant.name(), "        /" + settings.symbol(), "V/v đôn đốc thực hiện "
          + lower(plan.title()), OfficialPaper.dated(tenant.place(), today, today.getYear()));
      paper.addressees(late.isEmpty() ? List.of("……………………") : late.stream().map(Urging.Late::unitName).toList());
      paper.text("Thực hiện %s%s, đến ngày %s các đơn vị còn nhiệm vụ quá hạn như sau:".formatted(lower(plan.title()),
          plan.documentNumber() == null ? "" : " (số %s ngày %s)".formatted(plan.documentNumber(), Dates.text(plan.documentDate())),
          Dates.text(today)));
      int number = 1;
      for (Urging.Late unit : late) {
        paper.article("%d.".formatted(number++), unit.unitName() + ":");
        paper.text("- " + String.join(";\n- ", unit.lines()) + ".");
      }
      paper.text("%s đề nghị các đơn vị khẩn trương hoàn thành, báo cáo kết quả trên phần mềm; trường hợp có khó khăn, vướng mắc "
          .formatted(tenant.name()) + "thì nêu rõ lý do, đề nghị gia hạn với lãnh đạo Sở./.");
      paper.foot(List.of("Như trên;", "Lãnh đạo Sở (để báo cáo);", "Lưu: VT, VP."), List.of("TL. Giám đốc", "Chánh Văn phòng"));
      return paper.bytes();
    }
  }

  /** Inside a sentence. */
  private static String lower(String title) {
    return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
