package vn.kstthc.publication;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.StartForm;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.review.ApprovedDossiers;

/** The office opens a case of publication: after an approved review, or by itself. */
@Component
class OpenPublicationForm implements StartForm {

  /** A date further away is a slip of the pen. */
  private static final int FURTHEST_YEARS = 2;

  private final PublicationService service;
  private final PublicationProcess process;
  private final DecisionLimit limit;
  private final Publications publications;
  private final ApprovedDossiers dossiers;
  private final Organisation organisation;
  private final WorkingDays workingDays;

  OpenPublicationForm(PublicationService service, PublicationProcess process, DecisionLimit limit, Publications publications,
      ApprovedDossiers dossiers, Organisation organisation, WorkingDays workingDays) {
    this.service = service;
    this.process = process;
    this.limit = limit;
    this.publications = publications;
    this.dossiers = dossiers;
    this.organisation = organisation;
    this.workingDays = workingDays;
  }

  @Override
  public String process() {
    return PublicationProcess.KEY;
  }

  @Override
  public Opened open(String actor, FormInput input) {
    PublicationRequest request = read(input, review(input));
    input.verify();
    Publication opened = service.open(request, actor);
    limit.begin(opened);
    return new Opened(opened.number(), process.variables(opened));
  }

  /** @param review number of the dossier it follows; null where there is none */
  PublicationRequest read(FormInput input, String review) {
    String title = oneLine(input.requiredText("title", "Nội dung công bố", 500));
    String leadUnit = input.requiredText("leadUnit", "Đơn vị chủ trì", 64);
    input.ensure(leadUnit == null || units().contains(leadUnit), "leadUnit", "Đơn vị chủ trì",
        "không phải đơn vị được chọn làm chủ trì");
    String legalDocument = oneLine(input.requiredText("legalDocument", "Văn bản quy định thủ tục", 500));
    LocalDate promulgatedOn = input.requiredDate("promulgatedOn", "Ngày ban hành văn bản");
    LocalDate effectiveOn = input.requiredDate("effectiveOn", "Ngày văn bản có hiệu lực");
    check(input, promulgatedOn, effectiveOn);
    Boolean shortened = input.requiredYesNo("shortened", "Ban hành theo trình tự, thủ tục rút gọn");
    return new PublicationRequest(title, review, leadUnit, legalDocument, promulgatedOn, effectiveOn, Boolean.TRUE.equals(shortened),
        input.text("note", "Ghi chú", 2000));
  }

  private String review(FormInput input) {
    String label = "Hồ sơ rà soát đã được phê duyệt";
    String review = input.text("review", label, 20);
    if (review != null) {
      Optional<ApprovedDossiers.Approved> approved = dossiers.find(review);
      input.ensure(approved.isPresent(), "review", label, "không có hồ sơ đã được phê duyệt mang số này");
      input.ensure(approved.isEmpty() || !publications.isPublished(review), "review", label, "đã có hồ sơ công bố");
    }
    return review;
  }

  private void check(FormInput input, LocalDate promulgatedOn, LocalDate effectiveOn) {
    LocalDate today = workingDays.today();
    if (promulgatedOn != null) {
      input.ensure(!promulgatedOn.isAfter(today), "promulgatedOn", "Ngày ban hành văn bản", "không thể sau ngày hôm nay");
      input.ensure(!promulgatedOn.isBefore(today.minusYears(FURTHEST_YEARS)), "promulgatedOn", "Ngày ban hành văn bản", "quá xa");
    }
    if (effectiveOn != null) {
      input.ensure(!effectiveOn.isAfter(today.plusYears(FURTHEST_YEARS)), "effectiveOn", "Ngày văn bản có hiệu lực", "quá xa");
      input.ensure(promulgatedOn == null || !effectiveOn.isBefore(promulgatedOn), "effectiveOn", "Ngày văn bản có hiệu lực",
          "không thể trước ngày ban hành");
    }
  }

  /** It goes into subjects of mails and titles, where a line of its own would look like ours. */
  static String oneLine(String text) {
    return text == null ? null : text.replaceAll("\\s+", " ");
  }

  /** @return ids of the units that prepare a list, or answer for a procedure */
  Set<String> units() {
    Set<String> units = new LinkedHashSet<>(organisation.unitsInRole(Organisation.Role.OFFICE));
    units.addAll(organisation.unitsInRole(Organisation.Role.DEPARTMENT));
    return units;
  }
}
