package vn.kstthc.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kstthc.review.ApprovedDossiers;

/** Brings what the Chair has decided into the register of procedures. */
@Component
class DecidedProcedures {

  private final Publications publications;
  private final ProcedureRegister register;
  private final ApprovedDossiers dossiers;

  DecidedProcedures(Publications publications, ProcedureRegister register, ApprovedDossiers dossiers) {
    this.publications = publications;
    this.register = register;
    this.dossiers = dossiers;
  }

  /** @return names of procedures that can no longer be changed as listed: others were decided on meanwhile */
  List<String> overtaken(Publication publication) {
    return publications.lines(publication).stream().filter(line -> line.kind() == LineKind.NEW
        ? line.code() != null && register.find(line.code()).isPresent() : !register.stands(line.code()))
        .map(PublishedLine::name).toList();
  }

  /** Each procedure of the case, from the day its legal document takes effect; so is the review carried out that it came from. */
  void enter(Publication publication, String actor) {
    OfficialDocument decision = publication.decision();
    int place = 0;
    for (PublishedLine line : publications.lines(publication)) {
      place++;
      ProcedureRegister.Act act = new ProcedureRegister.Act(
          new ProcedureChange.Ground(decision.number(), decision.date(), publication.number()), publication.effectiveOn(),
          line.note(), actor);
      String code = line.code() == null ? "%s.%02d".formatted(publication.number(), place) : line.code();
      switch (line.kind()) {
        case NEW -> register.issue(code, line.code() == null, line.content(), act);
        case AMENDED -> register.amend(code, line.content(), act);
        case ABOLISHED -> register.abolish(code, act);
      }
      line.decided(code);
      publications.save(line);
    }
    if (publication.review() != null) {
      dossiers.carriedOut(publication.review(), publication.effectiveOn());
    }
  }
}
