package vn.kstthc.extension;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.CasePages;
import vn.kstthc.organisation.ActingFor;
import vn.kstthc.organisation.Directory;

/** Puts requests into words. */
@Component
class ExtensionViews {

  private final WorkingDays workingDays;
  private final Directory directory;
  private final ActingFor actingFor;
  private final CasePages casePages;

  ExtensionViews(WorkingDays workingDays, Directory directory, ActingFor actingFor, CasePages casePages) {
    this.workingDays = workingDays;
    this.directory = directory;
    this.actingFor = actingFor;
    this.casePages = casePages;
  }

  ExtensionView view(Extension extension) {
    return new ExtensionView(extension.number(), extension.subject(), extension.caseNumber(),
        casePages.of(extension.caseNumber()), extension.caseName(), extension.title(), workingDays.text(extension.dueAt()), workingDays.text(extension.askedDueAt()),
        Dates.text(LocalDate.ofInstant(extension.askedDueAt(), WorkingDays.ZONE)), extension.reason(), extension.basis(),
        extension.documentNumber(), directory.nameOf(extension.askedBy()), Dates.moment(extension.askedAt()),
        extension.state().name(), extension.state().label(),
        extension.grantedDueAt() == null ? null : workingDays.text(extension.grantedDueAt()), decision(extension),
        extension.note(), extension.decisionBasis());
  }

  private String decision(Extension extension) {
    return extension.decidedAt() == null ? null
        : actingFor.nameOf(extension.decidedBy(), extension.decidedOnBehalfOf()) + ", " + Dates.moment(extension.decidedAt());
  }
}
