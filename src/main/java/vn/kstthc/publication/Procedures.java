package vn.kstthc.publication;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.WorkingDays;

/** The department's list of procedures (danh mục thủ tục hành chính), for who chooses one of them. */
@Service
@Transactional(readOnly = true)
public class Procedures {

  /** More than a person reads through; who does not find it here writes another word. */
  public static final int MOST_FOUND = 20;

  private final ProcedureRows rows;
  private final WorkingDays workingDays;

  Procedures(ProcedureRows rows, WorkingDays workingDays) {
    this.rows = rows;
    this.workingDays = workingDays;
  }

  /** @param unit id of who answers for it; null where that is not said */
  public record Procedure(String code, String name, String unit) {}

  /**
   * @param text words as somebody types them, with or without diacritics, in any order; blank for the head of the list
   * @return those in force today
   */
  public List<Procedure> search(String text) {
    return rows.find(new ProcedureFilter(text, ProcedureState.IN_FORCE, null, null), workingDays.today(), 0, MOST_FOUND).stream()
        .map(Procedures::procedure).toList();
  }

  /** @return the procedure of that code, whether in force, not yet or no more */
  public Optional<Procedure> find(String code) {
    return rows.byCode(code, workingDays.today()).map(Procedures::procedure);
  }

  private static Procedure procedure(ProcedureChange known) {
    return new Procedure(known.code(), known.content().name(), known.content().unit());
  }
}
