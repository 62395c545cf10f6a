package vn.kstthc.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the reader of a task must know of who does it: in whose place, and whether nobody will be there when it is due. */
@Component
public class WorkNotes {

  private final ActingFor actingFor;
  private final UncoveredWork uncoveredWork;
  private final Directory directory;

  WorkNotes(ActingFor actingFor, UncoveredWork uncoveredWork, Directory directory) {
    this.actingFor = actingFor;
    this.uncoveredWork = uncoveredWork;
    this.directory = directory;
  }

  /**
   * @param unit the unit whose task it is; null where it is nobody's in particular
   * @param assignee user id of who has claimed it; null where nobody has
   * @param due null where it has no limit
   */
  public List<String> of(String taskId, String unit, String assignee, LocalDate due, String reader) {
    String holder = assignee == null ? reader : assignee;
    return Stream.of(
        actingFor.reason(holder, taskId, unit).map(absence -> "Thực hiện thay %s, vắng mặt %s"
            .formatted(directory.nameOf(absence.person()), absence.period())),
        uncoveredWork.warning(assignee, due).map(text -> "Lưu ý: " + text)).flatMap(Optional::stream).toList();
  }
}
