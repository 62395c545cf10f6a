package vn.kstthc.publication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Deadlines;
import vn.kstthc.deadline.KeptDeadline;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.TaskAtHand;
import vn.kstthc.form.TaskForm;
import vn.kstthc.publication.PublicationHistory.Line;

/** The procedures are in the national database (Decree 63/2010/NĐ-CP Art. 24.2), which may have given them codes. */
@Component
class DatabaseForm implements TaskForm {

  private static final String CODES = "codes";
  private static final String LABEL = "Mã do Cơ sở dữ liệu quốc gia cấp";

  private final PublicWorks works;
  private final Publications publications;
  private final ProcedureRegister register;
  private final GivenEvidence evidence;
  private final Deadlines deadlines;

  DatabaseForm(PublicWorks works, Publications publications, ProcedureRegister register, GivenEvidence evidence,
      Deadlines deadlines) {
    this.works = works;
    this.publications = publications;
    this.register = register;
    this.evidence = evidence;
    this.deadlines = deadlines;
  }

  /** A code for the procedure of that id. */
  record GivenCode(Long line, String code) {}

  @Override
  public String task() {
    return PublicationProcess.KEY + "/userTask_enterDatabase";
  }

  @Override
  public Map<String, Object> submit(TaskAtHand task, FormInput input) {
    Publication publication = publications.get(task.caseNumber());
    LocalDate on = evidence.day(input, "doneOn", "Ngày nhập", publication.decision().date(), "ngày quyết định công bố");
    String reference = input.requiredText("reference", "Số, đường dẫn trên Cơ sở dữ liệu quốc gia", 500);
    Map<Long, String> codes = codes(publication, input);
    evidence.requireFile(publication, PublicationFiles.OF_THE_CASE, PublicationFileKind.DATABASE_EVIDENCE, input);
    String note = input.text("note", "Ghi chú", 2000);
    input.verify();
    works.recode(codes, task.actor());
    List<Line> details = Stream.concat(Stream.of(new Line("Số, đường dẫn", reference)),
        codes.values().stream().map(code -> new Line("Mã được cấp", code))).toList();
    works.entered(task.caseNumber(), task.actor(),
        new PublicWorks.Done(PublicWork.DATABASE, on, PublicationFileKind.DATABASE_EVIDENCE, details, note), dueOn(task, on));
    return Map.of();
  }

  /** @return the last day of the task as it is now, or the day itself where its date was taken away */
  private LocalDate dueOn(TaskAtHand task, LocalDate on) {
    return deadlines.of(Deadlines.task(task.taskId())).map(KeptDeadline::dueAt)
        .map(due -> LocalDate.ofInstant(due, WorkingDays.ZONE)).orElse(on);
  }

  /** @return by id of the procedure; only those that had a code of our own so far */
  private Map<Long, String> codes(Publication publication, FormInput input) {
    Map<Long, PublishedLine> local = new LinkedHashMap<>();
    publications.lines(publication).stream()
        .filter(line -> register.find(line.code()).map(ProcedureChange::localCode).orElse(false))
        .forEach(line -> local.put(line.id(), line));
    Map<Long, String> codes = new LinkedHashMap<>();
    for (GivenCode given : input.list(CODES, LABEL, GivenCode.class)) {
      String code = given.code() == null ? "" : given.code().strip();
      if (!code.isEmpty()) {
        input.ensure(local.containsKey(given.line()) && !codes.containsKey(given.line()), CODES, LABEL,
            "\"%s\" không phải cho thủ tục còn mang mã nội bộ".formatted(code));
        input.ensure(ProcedureCode.isOne(code), CODES, LABEL, "\"%s\" chỉ gồm chữ, số, dấu chấm, gạch nối".formatted(code));
        input.ensure(!codes.containsValue(code) && register.find(code).isEmpty(), CODES, LABEL,
            "\"%s\" đã là mã của một thủ tục khác".formatted(code));
        codes.put(given.line(), code);
      }
    }
    return codes;
  }
}
