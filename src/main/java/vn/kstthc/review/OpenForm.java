package vn.kstthc.review;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.StartForm;
import vn.kstthc.notification.Reminders;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** Step 1: a dossier is opened, by the office for any unit, or by a unit for itself. */
@Component
class OpenForm implements StartForm {

  /** A due date further away is a slip of the pen. */
  private static final int LONGEST_YEARS = 3;

  private final ReviewService review;
  private final Organisation organisation;
  private final Directory directory;
  private final WorkingDays workingDays;
  private final Reminders reminders;

  OpenForm(ReviewService review, Organisation organisation, Directory directory, WorkingDays workingDays,
      Reminders reminders) {
    this.review = review;
    this.organisation = organisation;
    this.directory = directory;
    this.workingDays = workingDays;
    this.reminders = reminders;
  }

  @Override
  public String process() {
    return ReviewProcess.KEY;
  }

  @Override
  public Opened open(String actor, FormInput input) {
    DossierRequest request = read(actor, input);
    input.verify();
    Dossier dossier = review.open(request, actor);
    reminders.follow(dossier.number(), dossier.procedureName(), workingDays.endOf(dossier.dueDate()));
    return new Opened(dossier.number(), ReviewProcess.variables(dossier));
  }

  private DossierRequest read(String actor, FormInput input) {
    DossierKind kind = input.requiredChoice("kind", "Loại hồ sơ", DossierKind.class);
    String name = oneLine(input.requiredText("procedureName", "Tên thủ tục hành chính", 500));
    String code = input.text("procedureCode", "Mã thủ tục", 100);
    String legalBasis = input.requiredText("legalBasis", "Căn cứ pháp lý", 2000);
    String leadUnit = input.requiredText("leadUnit", "Đơn vị chủ trì", 64);
    input.ensure(leadUnit == null || leadUnits(actor).contains(leadUnit), "leadUnit", "Đơn vị chủ trì",
        "không phải đơn vị được chọn làm chủ trì");
    return new DossierRequest(kind, name, code, legalBasis,
        leadUnit,
        cooperatingUnits(input, leadUnit),
        dueDate(input, "dueDate", "Hạn hoàn thành", workingDays),
        input.requiredText("reason", "Lý do lựa chọn", 2000));
  }

  /** A name goes into subjects of mails and titles, where a line of its own would look like ours. */
  private static String oneLine(String text) {
    return text == null ? null : text.replaceAll("\\s+", " ");
  }

  private List<String> cooperatingUnits(FormInput input, String leadUnit) {
    String label = "Đơn vị phối hợp";
    List<String> units = input.list("cooperatingUnits", label, String.class);
    input.ensure(new HashSet<>(units).size() == units.size(), "cooperatingUnits", label, "có đơn vị ghi hai lần");
    input.ensure(units.stream().noneMatch(unit -> unit.equals(leadUnit)), "cooperatingUnits", label, "trùng với đơn vị chủ trì");
    units.stream().filter(unit -> !cooperatingUnits().contains(unit)).forEach(unit ->
        input.refuse("cooperatingUnits", label, "không có đơn vị \"%s\"".formatted(unit)));
    return units;
  }

  /** A last day for the whole road: a working day still to come. */
  static LocalDate dueDate(FormInput input, String field, String label, WorkingDays workingDays) {
    LocalDate due = input.requiredDate(field, label);
    if (due != null) {
      input.ensure(due.isAfter(workingDays.today()), field, label, "phải sau ngày hôm nay");
      input.ensure(due.isBefore(workingDays.today().plusYears(LONGEST_YEARS)), field, label, "quá xa");
      input.ensure(!input.fine(field) || workingDays.isWorking(due), field, label, "rơi vào ngày nghỉ, hãy chọn ngày làm việc");
    }
    return due;
  }

  /** @return units a user may name as lead unit: the office any, others their own */
  Set<String> leadUnits(String actor) {
    Set<String> own = directory.ownUnitsOf(actor);
    Set<String> all = new HashSet<>(organisation.unitsInRole(Organisation.Role.DEPARTMENT));
    all.addAll(organisation.unitsInRole(Organisation.Role.OFFICE));
    if (organisation.unitsInRole(Organisation.Role.OFFICE).stream().noneMatch(own::contains)) {
      all.retainAll(own);
    }
    return all;
  }

  /** @return units that can be asked for an opinion: all but the leadership, which decides */
  Set<String> cooperatingUnits() {
    Set<String> all = new HashSet<>(organisation.units().stream().map(Organisation.Unit::id).toList());
    organisation.unitsInRole(Organisation.Role.LEADERSHIP).forEach(all::remove);
    return all;
  }
}
