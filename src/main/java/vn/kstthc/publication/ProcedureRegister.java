package vn.kstthc.publication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.deadline.WorkingDays;

/** The register of the department's procedures; it guards what may follow on what. Days are those of Asia/Ho_Chi_Minh. */
@Service
@Transactional
class ProcedureRegister {

  private final ProcedureRows rows;
  private final WorkingDays workingDays;
  private final Clock clock;

  ProcedureRegister(ProcedureRows rows, WorkingDays workingDays, Clock clock) {
    this.rows = rows;
    this.workingDays = workingDays;
    this.clock = clock;
  }

  /** A decision that changes a procedure. @param effectiveOn the first day of the change */
  record Act(ProcedureChange.Ground ground, LocalDate effectiveOn, String note, String actor) {}

  @Transactional(readOnly = true)
  Optional<ProcedureChange> find(String code) {
    return rows.byCode(code, workingDays.today());
  }

  /** @throws NoSuchElementException where there is none */
  @Transactional(readOnly = true)
  ProcedureChange get(long id) {
    return rows.byId(id, workingDays.today()).orElseThrow(() -> new NoSuchElementException("Không có thủ tục này trong danh mục."));
  }

  @Transactional(readOnly = true)
  List<ProcedureChange> history(long id) {
    return rows.history(id);
  }

  /** @param localCode whether the code is one of our own. @throws IllegalStateException where the code is taken */
  void issue(String code, boolean localCode, ProcedureContent content, Act act) {
    if (find(code).isPresent()) {
      throw new IllegalStateException("Mã thủ tục %s đã có trong danh mục".formatted(code));
    }
    write(rows.add(code, localCode), code, ProcedureChange.Kind.NEW, true, content, act);
  }

  /** @throws IllegalStateException where it is not there, or abolished */
  void amend(String code, ProcedureContent content, Act act) {
    write(standing(code).procedure(), code, ProcedureChange.Kind.AMENDED, true, content, act);
  }

  /** @throws IllegalStateException where it is not there, or abolished already */
  void abolish(String code, Act act) {
    ProcedureChange standing = standing(code);
    write(standing.procedure(), code, ProcedureChange.Kind.ABOLISHED, false, standing.content(), act);
  }

  /** @return whether the procedure may be amended or abolished: it is there, and nobody has decided yet to abolish it */
  @Transactional(readOnly = true)
  boolean stands(String code) {
    return find(code).map(known -> rows.history(known.procedure()).get(0).inForce()).orElse(false);
  }

  private ProcedureChange standing(String code) {
    if (!stands(code)) {
      throw new IllegalStateException("Thủ tục %s không có trong danh mục, hoặc đã có quyết định bãi bỏ".formatted(code));
    }
    return find(code).orElseThrow();
  }

  /**
   * The national database has given a code in place of our own. What the register says of the procedure stays.
   *
   * @throws IllegalStateException where it has a national code already, or another procedure has this one
   */
  void replaceCode(long id, String code, String note, String actor) {
    ProcedureChange now = get(id);
    if (!now.localCode()) {
      throw new IllegalStateException("Thủ tục %s đã có mã quốc gia".formatted(now.code()));
    }
    if (find(code).filter(other -> other.procedure() != id).isPresent()) {
      throw new IllegalStateException("Mã thủ tục %s đã có trong danh mục".formatted(code));
    }
    rows.setCode(id, code);
    // what is in force stays so from the same day on
    Act act = new Act(ProcedureChange.Ground.NONE, now.effectiveOn(),
        "%s → %s%s".formatted(now.code(), code, note == null ? "" : ". " + note), actor);
    write(id, code, ProcedureChange.Kind.CODE_REPLACED, now.inForce(), now.content(), act);
  }

  private void write(long id, String code, ProcedureChange.Kind kind, boolean inForce, ProcedureContent content, Act act) {
    rows.insert(new ProcedureChange(0, id, code, false, kind, act.effectiveOn(), inForce, content, act.ground(), act.note(),
        act.actor(), clock.instant()));
  }
}
