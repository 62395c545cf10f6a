package vn.kstthc.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;
import vn.kstthc.publication.PublicationHistory.Line;

/** One thing that makes the procedures public is done: when, where, with what to show for it. */
abstract class PublicWorkForm implements TaskForm {

  private final PublicWorks works;
  private final Publications publications;
  private final GivenEvidence evidence;
  private final String task;
  private final PublicWork work;
  private final PublicationFileKind file;
  private final boolean fileRequired;

  PublicWorkForm(PublicWorks works, Publications publications, GivenEvidence evidence, String task, PublicWork work,
      PublicationFileKind file, boolean fileRequired) {
    this.works = works;
    this.publications = publications;
    this.evidence = evidence;
    this.task = task;
    this.work = work;
    this.file = file;
    this.fileRequired = fileRequired;
  }

  /** @return where it was done, as people read it */
  abstract Line place(FormInput input);

  /** @return the first day on which it can be done */
  LocalDate earliest(Publication publication) {
    return publication.decision().date();
  }

  String earliestIs() {
    return "ngày quyết định công bố";
  }

  @Override
  public String task() {
    return PublicationProcess.KEY + "/" + task;
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Publication publication = publications.get(task.caseNumber());
    LocalDate on = evidence.day(input, "doneOn", "Ngày thực hiện", earliest(publication), earliestIs());
    Line place = place(input);
    if (fileRequired) {
      evidence.requireFile(publication, PublicationFiles.OF_THE_CASE, file, input);
    }
    String note = input.text("note", "Ghi chú", 2000);
    input.verify();
    works.done(task.caseNumber(), task.actor(), new PublicWorks.Done(work, on, file, List.of(place), note));
    return Map.of();
  }

  /** On the sector's website. */
  @Component
  static class Website extends PublicWorkForm {

    Website(PublicWorks works, Publications publications, GivenEvidence evidence) {
      super(works, publications, evidence, "userTask_publishOnWebsite", PublicWork.WEBSITE, PublicationFileKind.WEBSITE_EVIDENCE, false);
    }

    @Override
    Line place(FormInput input) {
      String link = input.requiredText("link", "Đường dẫn", 500);
      input.ensure(link == null || link.matches("https?://[^\\s/]+\\.[^\\s]+"), "link", "Đường dẫn",
          "phải là một địa chỉ như https://example.org/thu-tuc");
      return new Line("Đường dẫn", link);
    }
  }

  /** At the office. */
  @Component
  static class Posting extends PublicWorkForm {

    Posting(PublicWorks works, Publications publications, GivenEvidence evidence) {
      super(works, publications, evidence, "userTask_postAtOffice", PublicWork.POSTING, PublicationFileKind.POSTING_EVIDENCE, true);
    }

    @Override
    Line place(FormInput input) {
      return new Line("Nơi niêm yết", input.requiredText("place", "Nơi niêm yết", 500));
    }
  }

  /** What is no longer right is gone: not before the legal document has taken effect. */
  @Component
  static class TakingDown extends PublicWorkForm {

    TakingDown(PublicWorks works, Publications publications, GivenEvidence evidence) {
      super(works, publications, evidence, "userTask_takeDownExpired", PublicWork.TAKING_DOWN,
          PublicationFileKind.TAKING_DOWN_EVIDENCE, false);
    }

    @Override
    Line place(FormInput input) {
      return new Line("Nơi đã gỡ bỏ", input.requiredText("place", "Nơi đã gỡ bỏ", 500));
    }

    @Override
    LocalDate earliest(Publication publication) {
      LocalDate decided = super.earliest(publication);
      return decided.isAfter(publication.effectiveOn()) ? decided : publication.effectiveOn();
    }

    @Override
    String earliestIs() {
      return "ngày có hiệu lực";
    }
  }
}
