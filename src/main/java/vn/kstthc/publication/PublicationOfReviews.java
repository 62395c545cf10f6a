package vn.kstthc.publication;

import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.review.ApprovedDossiers;
import vn.kstthc.review.DossierEnded;
import vn.kstthc.review.DossierEnded.Change;

/** What the Chair has approved at the end of a review is published: the case opens by itself, with all that is known of it. */
@Component
class PublicationOfReviews {

  private static final int LONGEST_TITLE = 500;

  private final Publications publications;
  private final PublicationService service;
  private final PublicationProcess process;
  private final ApprovedDossiers dossiers;
  private final Procedures procedures;
  private final ProcedureRegister register;

  PublicationOfReviews(Publications publications, PublicationService service, PublicationProcess process,
      ApprovedDossiers dossiers, Procedures procedures, ProcedureRegister register) {
    this.publications = publications;
    this.service = service;
    this.process = process;
    this.dossiers = dossiers;
    this.procedures = procedures;
    this.register = register;
  }

  /** In the transaction that records the decision. What stays as it is needs no publication; once is enough. */
  @EventListener
  void ended(DossierEnded event) {
    if (event.approval() != null && event.approval().change() != Change.NONE && !publications.isPublished(event.number())) {
      open(dossiers.find(event.number()).orElseThrow(), event.approval());
    }
  }

  private void open(ApprovedDossiers.Approved dossier, DossierEnded.Approval approval) {
    String document = "Quyết định số %s ngày %s của Chủ tịch UBND tỉnh".formatted(approval.documentNumber(),
        Dates.text(approval.documentDate()));
    process.start(service.openAfter(new PublicationRequest(title(dossier), dossier.number(), dossier.leadUnit(), document,
        approval.documentDate(), null, false, "Phần mềm tự lập khi hồ sơ %s được phê duyệt theo %s".formatted(dossier.number(),
        document.replaceFirst("Q", "q"))), List.of(line(dossier, approval.change())), approval.recordedBy()));
  }

  static String title(ApprovedDossiers.Approved dossier) {
    String title = "Công bố thủ tục hành chính: " + OpenPublicationForm.oneLine(dossier.procedureName());
    return title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
  }

  /** The procedure as the register has it, which the lead unit goes on from. */
  private ListedLine line(ApprovedDossiers.Approved dossier, Change change) {
    LineKind kind = switch (change) {
      case ISSUED -> LineKind.NEW;
      case ABOLISHED -> LineKind.ABOLISHED;
      default -> LineKind.AMENDED;
    };
    String code = dossier.procedureCode() == null ? codeOf(dossier.procedureName()) : dossier.procedureCode();
    ProcedureContent known = kind == LineKind.NEW || code == null ? null : register.find(code).map(ProcedureChange::content).orElse(null);
    return known == null
        ? new ListedLine(kind, code, dossier.procedureName(), "", dossier.leadUnit(), dossier.legalBasis(), List.of(), null)
        : new ListedLine(kind, code, known.name(), or(known.field(), ""), or(known.unit(), dossier.leadUnit()),
            or(known.legalBasis(), dossier.legalBasis()), kind.stays() ? known.parts() : List.of(), null);
  }

  /** @return null where no procedure in force has just that name */
  private String codeOf(String name) {
    return procedures.search(name).stream().filter(found -> found.name().equalsIgnoreCase(name.strip())).map(Procedures.Procedure::code)
        .findFirst().orElse(null);
  }

  private static String or(String text, String other) {
    return text == null ? other : text;
  }
}
