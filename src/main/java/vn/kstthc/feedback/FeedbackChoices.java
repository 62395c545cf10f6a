package vn.kstthc.feedback;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.kstthc.feedback.FeedbackContext.Choice;
import vn.kstthc.organisation.Organisation;

/** The options of the forms' fields. */
@Component
class FeedbackChoices {

  private final UnitFields units;
  private final Organisation organisation;

  FeedbackChoices(UnitFields units, Organisation organisation) {
    this.units = units;
    this.organisation = organisation;
  }

  Map<String, List<Choice>> ofStart() {
    return Map.of(
        "channel",
        of(Channel.values(), Channel::label).stream().filter(each -> !each.id().equals(Channel.PORTAL.name())).toList(),
        "senderKind", of(SenderKind.values(), SenderKind::label), "contentKind", of(ContentKind.values(), ContentKind::label));
  }

  Map<String, List<Choice>> ofTasks() {
    return Map.of("outcome", of(Outcome.values(), Outcome::label), "leadUnit", units(units.leadUnits()),
        "anyUnit", units(units.anyUnit()), "result", of(StudyForm.Result.values(), StudyForm.Result::label),
        "criterion", of(Assessment.Criterion.values(), Assessment.Criterion::label),
        "assessment", of(Assessment.Result.values(), Assessment.Result::label),
        "decision", of(Decision.values(), Decision::label), "way", of(SenderNotices.Way.values(), SenderNotices.Way::label));
  }

  private List<Choice> units(Set<String> ids) {
    return organisation.units().stream().filter(unit -> ids.contains(unit.id()))
        .map(unit -> new Choice(unit.id(), unit.name())).toList();
  }

  private static <E extends Enum<E>> List<Choice> of(E[] values, Function<E, String> label) {
    return Arrays.stream(values).map(value -> new Choice(value.name(), label.apply(value))).toList();
  }
}
