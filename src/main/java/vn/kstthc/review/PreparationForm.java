package vn.kstthc.review;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;

/** Step 2: the lead unit hands in files, checklist, costs and proposal. */
@Component
class PreparationForm implements TaskForm {

  private static final String LABEL_PARTS = "Các bộ phận của thủ tục";

  private final ReviewService review;
  private final ReviewProcess process;

  PreparationForm(ReviewService review, ReviewProcess process) {
    this.review = review;
    this.process = process;
  }

  @Override
  public String task() {
    return ReviewProcess.KEY + "/userTask_prepareDossier";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Dossier dossier = review.dossier(task.caseNumber());
    Preparation preparation = read(dossier, input);
    boolean consult = consult(dossier, input);
    requireFiles(dossier, preparation.proposal(), input);
    input.verify();
    Instant opinionDue = consult ? process.opinionDue() : null;
    review.prepare(dossier.number(), task.actor(), preparation, opinionDue);
    Map<String, Object> variables = new HashMap<>();
    variables.put(ReviewProcess.CONSULTATION_NEEDED, consult);
    variables.put(ReviewProcess.OPINION_DUE, opinionDue == null ? null : Date.from(opinionDue));
    return variables;
  }

  private static Preparation read(Dossier dossier, FormInput input) {
    Proposal proposal = input.requiredChoice("proposal", "Đề xuất", Proposal.class);
    if (proposal != null) {
      input.ensure(proposal.fits(dossier.kind()), "proposal", "Đề xuất",
          "\"%s\" không dùng cho loại hồ sơ này".formatted(proposal.label()));
    }
    String summary = input.requiredText("summary", "Nội dung, lý do đề xuất", 4000);
    List<Preparation.PartCheck> parts = parts(input);
    CostInput costs = new CostInput(input);
    ComplianceCost asItIs = costs.read("costNow", "Chi phí hiện tại", proposal != Proposal.ISSUE);
    ComplianceCost now = proposal == Proposal.ISSUE ? ComplianceCost.NONE : asItIs;
    ComplianceCost proposed = costs.read("costAfter", "Chi phí sau đề xuất", proposal == null || proposal.changesCost());
    ComplianceCost after = proposal == null || proposal.changesCost() ? proposed
        : proposal == Proposal.KEEP ? now : ComplianceCost.NONE;
    String source = input.requiredText("incomeSource", "Nguồn, năm của thu nhập bình quân", 300);
    return new Preparation(proposal, summary, parts, now, after, source);
  }

  /** In the first round every cooperating unit is asked; afterwards the lead unit says whether to ask again. */
  private static boolean consult(Dossier dossier, FormInput input) {
    if (dossier.cooperatingUnits().isEmpty() || dossier.round() == 1) {
      return !dossier.cooperatingUnits().isEmpty();
    }
    return Boolean.TRUE.equals(input.requiredYesNo("consult", "Lấy lại ý kiến đơn vị phối hợp"));
  }

  private static List<Preparation.PartCheck> parts(FormInput input) {
    List<Preparation.PartCheck> checks = input.list("parts", LABEL_PARTS, Preparation.PartCheck.class);
    List<String> missing = new ArrayList<>();
    for (Preparation.Part part : Preparation.Part.values()) {
      List<Preparation.PartCheck> found = checks.stream().filter(check -> check.part() == part).toList();
      if (found.size() > 1) {
        input.refuse("parts", LABEL_PARTS, "có dòng ghi hai lần: " + part.label());
      } else if (found.isEmpty() || found.get(0).presence() == null) {
        missing.add(part.label());
      } else if (part.always() && found.get(0).presence() == Preparation.Presence.NOT_APPLICABLE) {
        input.refuse("parts", LABEL_PARTS, "\"%s\" bắt buộc phải có, không thể là không áp dụng".formatted(part.label()));
      }
    }
    input.ensure(missing.isEmpty(), "parts", LABEL_PARTS, "chưa đánh giá: " + String.join(", ", missing));
    checks.stream().filter(check -> check.note() != null && check.note().length() > 1000).forEach(check ->
        input.refuse("parts", LABEL_PARTS, "ghi chú dài quá 1.000 ký tự"));
    input.ensure(checks.stream().noneMatch(check -> check.part() == null), "parts", LABEL_PARTS, "có dòng không rõ");
    return checks;
  }

  private void requireFiles(Dossier dossier, Proposal proposal, FormInput input) {
    Set<FileKind> atHand = review.filesAtHand(dossier);
    for (FileKind kind : proposal == null ? List.<FileKind>of() : dossier.kind().requiredFiles(proposal)) {
      input.ensure(atHand.contains(kind), kind.name(), kind.label(), "chưa có tệp");
    }
  }
}
