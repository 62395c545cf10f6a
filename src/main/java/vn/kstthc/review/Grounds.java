package vn.kstthc.review;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.organisation.Directory;

/** What the due dates of tasks rest on, and how often they were moved, as people read it. */
@Component
class Grounds {

  private final Deadlines deadlines;
  private final Directory directory;

  Grounds(Deadlines deadlines, Directory directory) {
    this.deadlines = deadlines;
    this.directory = directory;
  }

  /** @return never null: of a task made before grounds were kept, one that tells of moves only */
  DossierView.Ground of(String taskId) {
    return of(List.of(taskId)).get(taskId);
  }

  Map<String, DossierView.Ground> of(Collection<String> taskIds) {
    Map<String, KeptDeadline> kept = deadlines.ofAll(taskIds.stream().map(Deadlines::task).toList());
    Map<String, DossierView.Ground> grounds = new HashMap<>();
    taskIds.forEach(id -> grounds.put(id, ground(id, kept.get(Deadlines.task(id)))));
    return grounds;
  }

  /** @return what a date was before each of its moves */
  List<String> movesOf(String subject) {
    return deadlines.movesOf(subject).stream().map(move -> move.text(directory.nameOf(move.act().actor()))).toList();
  }

  private DossierView.Ground ground(String taskId, KeptDeadline kept) {
    boolean neverMoved = kept != null && !kept.isMoved();
    List<String> moves = neverMoved ? List.of() : movesOf(Deadlines.task(taskId));
    return kept == null ? new DossierView.Ground(null, null, null, moves)
        : new DossierView.Ground(kept.pauseText(), kept.ground(), kept.explanation(), moves);
  }
}
