package vn.kstthc.plan;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.organisation.Directory;

/**
 * Who may see what of a plan. The plan itself hangs in every office; what a unit has handed in is seen by the unit, the
 * office, the leadership, and by the units that lead the task for which it cooperates.
 */
@Component
class PlanReaders {

  private final Directory directory;
  private final PlanUnits units;

  PlanReaders(Directory directory, PlanUnits units) {
    this.directory = directory;
    this.units = units;
  }

  String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }

  Set<String> unitsOf(String reader) {
    return directory.unitsOf(reader);
  }

  boolean seesAll(String reader) {
    return units.seeAll(directory.unitsOf(reader));
  }

  /** @return whether the user belongs to the office, or stands in for somebody who does */
  boolean isOffice(String reader) {
    return directory.unitsOf(reader).stream().anyMatch(units::isOffice);
  }

  boolean maySee(PlanTask task, PlanPart part, String reader) {
    Set<String> own = directory.unitsOf(reader);
    return units.seeAll(own) || own.contains(part.unit())
        || part.role() == PlanPart.Role.COOPERATING && task.leadUnits().stream().anyMatch(own::contains);
  }

  boolean concerns(PlanTask task, String reader) {
    Set<String> own = directory.unitsOf(reader);
    return units.seeAll(own) || own.stream().anyMatch(task::concerns);
  }

  /** @return those of the parts the reader may see */
  List<PlanPart> seen(PlanTask task, List<PlanPart> parts, String reader) {
    return parts.stream().filter(part -> maySee(task, part, reader)).toList();
  }
}
