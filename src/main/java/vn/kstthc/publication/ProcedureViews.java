package vn.kstthc.publication;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** Puts procedures of the register into words. */
@Component
class ProcedureViews {

  private final Organisation organisation;
  private final Directory directory;
  private final WorkingDays workingDays;

  ProcedureViews(Organisation organisation, Directory directory, WorkingDays workingDays) {
    this.organisation = organisation;
    this.directory = directory;
    this.workingDays = workingDays;
  }

  /** @param urgency how its state is marked: ok, soon, late */
  record Line(long id, String code, boolean localCode, String name, String field, String unit, String state, String urgency,
      String effectiveOn) {}

  record Detail(Line line, String legalBasis, List<Labelled> parts) {}

  record Labelled(String label, String text) {}

  /** @param effectiveOn null where nothing takes effect by it */
  record Happening(String what, String effectiveOn, boolean upcoming, String name, String field, String unit, String legalBasis,
      String decision, String publication, String note, String by, String at) {}

  /** For forms that go on from what is there. */
  record Choice(String code, String name, String field, String unit, String unitName, String legalBasis, List<PartText> parts) {}

  Line line(ProcedureChange known) {
    ProcedureState state = known.state(workingDays.today());
    return new Line(known.procedure(), known.code(), known.localCode(), known.content().name(), known.content().field(),
        unit(known.content()), state.label(), switch (state) {
          case IN_FORCE -> "ok";
          case NOT_YET -> "soon";
          case ABOLISHED -> "late";
        }, Dates.text(known.effectiveOn()));
  }

  Detail detail(ProcedureChange known) {
    return new Detail(line(known), known.content().legalBasis(), parts(known.content().parts()));
  }

  static List<Labelled> parts(List<PartText> parts) {
    return parts.stream().map(part -> new Labelled(part.part().label(), part.text())).toList();
  }

  Happening happening(ProcedureChange change) {
    ProcedureChange.Ground ground = change.ground();
    boolean dated = change.kind() != ProcedureChange.Kind.CODE_REPLACED;
    return new Happening(change.kind().label(), dated ? Dates.text(change.effectiveOn()) : null,
        dated && change.effectiveOn().isAfter(workingDays.today()), change.content().name(), change.content().field(), unit(change.content()),
        change.content().legalBasis(), ground.decisionNumber() == null ? null
            : "số %s ngày %s".formatted(ground.decisionNumber(), Dates.text(ground.decisionDate())), ground.publication(),
        change.note(), directory.nameOf(change.recordedBy()), Dates.moment(change.recordedAt()));
  }

  Choice choice(ProcedureChange known) {
    ProcedureContent content = known.content();
    return new Choice(known.code(), content.name(), content.field(), content.unit(), unit(content), content.legalBasis(),
        content.parts());
  }

  private String unit(ProcedureContent content) {
    return content.unit() == null ? null : organisation.unitName(content.unit());
  }
}
