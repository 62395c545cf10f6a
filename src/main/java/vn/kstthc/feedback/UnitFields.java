package vn.kstthc.feedback;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormInput;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.Role;

/** Fields that name units. */
@Component
class UnitFields {

  private final Organisation organisation;

  UnitFields(Organisation organisation) {
    this.organisation = organisation;
  }

  String leadUnit(FormInput input) {
    String unit = input.requiredText("leadUnit", "Đơn vị chủ trì", 64);
    input.ensure(unit == null || leadUnits().contains(unit), "leadUnit", "Đơn vị chủ trì",
        "không phải đơn vị được chọn làm chủ trì");
    return unit;
  }

  List<String> jointUnits(FormInput input, String leadUnit) {
    String label = "Đơn vị phối hợp";
    List<String> units = input.list("jointUnits", label, String.class);
    input.ensure(new HashSet<>(units).size() == units.size(), "jointUnits", label, "có đơn vị ghi hai lần");
    input.ensure(units.stream().noneMatch(unit -> unit.equals(leadUnit)), "jointUnits", label, "trùng với đơn vị chủ trì");
    units.stream().filter(unit -> !anyUnit().contains(unit)).forEach(unit ->
        input.refuse("jointUnits", label, "không có đơn vị \"%s\"".formatted(unit)));
    return units;
  }

  /** @return the unit complained about; null where it is none of the department's */
  String concernedUnit(FormInput input) {
    String unit = input.text("concernedUnit", "Đơn vị bị phản ánh", 64);
    input.ensure(unit == null || anyUnit().contains(unit), "concernedUnit", "Đơn vị bị phản ánh",
        "không có đơn vị này trong Sở");
    return unit;
  }

  /** @return who forwards a case on conduct: who is complained about does not */
  String conductHandler(String concernedUnit) {
    String office = organisation.unitsInRole(Role.OFFICE).get(0);
    return office.equals(concernedUnit) ? organisation.unitsInRole(Role.LEADERSHIP).get(0) : office;
  }

  Set<String> leadUnits() {
    Set<String> units = new HashSet<>(organisation.unitsInRole(Role.DEPARTMENT));
    units.addAll(organisation.unitsInRole(Role.OFFICE));
    return units;
  }

  /** @return all but the leadership, which decides */
  Set<String> anyUnit() {
    Set<String> units = new HashSet<>(organisation.units().stream().map(Organisation.Unit::id).toList());
    organisation.unitsInRole(Role.LEADERSHIP).forEach(units::remove);
    return units;
  }
}
