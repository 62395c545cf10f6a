package vn.kstthc.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import vn.kstthc.form.SearchText;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.Role;

/** The units a plan names, in its own short words, as the organisation knows them. */
@Component
class PlanUnits {

  private static final Pattern OFFICE = Pattern.compile("van phong( so)?");
  private static final Pattern LEADERSHIP = Pattern.compile("(giam doc|lanh dao|cac pho giam doc)( so)?");
  private static final Pattern DEPARTMENTS = Pattern.compile("cac phong( cm, ?nv| chuyen mon(, ?nghiep vu)?)?( thuoc)?( so)?");
  private static final Pattern AFFILIATED = Pattern.compile("cac (don vi|truong) truc thuoc( so)?");
  private static final Pattern OF_THE_DEPARTMENT = Pattern.compile(" (so )?(gd&dt|gd-dt|giao duc va dao tao)$");

  private final Organisation organisation;

  PlanUnits(Organisation organisation) {
    this.organisation = organisation;
  }

  /**
   * @param unknown gets the names the organisation does not know
   * @return ids in the organisation's order, each once
   */
  List<String> read(String written, List<String> unknown) {
    Set<String> found = new LinkedHashSet<>();
    for (String name : written == null ? new String[0] : written.split("[;\n]")) {
      if (!name.isBlank()) {
        List<String> units = units(name);
        found.addAll(units);
        if (units.isEmpty()) {
          unknown.add(name.strip());
        }
      }
    }
    return organisation.units().stream().map(Organisation.Unit::id).filter(found::contains).toList();
  }

  private List<String> units(String name) {
    String whole = SearchText.of(name);
    String plain = OF_THE_DEPARTMENT.matcher(whole).replaceFirst(found -> found.group(1) == null ? "" : " so");
    List<String> named = organisation.units().stream().filter(unit -> whole.equals(unit.id())
        || List.of(whole, plain, plain + " so").contains(SearchText.of(unit.name()))).map(Organisation.Unit::id).toList();
    if (!named.isEmpty()) {
      return named;
    }
    List<String> units = new ArrayList<>();
    addRole(units, OFFICE, Role.OFFICE, plain);
    addRole(units, LEADERSHIP, Role.LEADERSHIP, plain);
    addRole(units, DEPARTMENTS, Role.DEPARTMENT, plain);
    addRole(units, AFFILIATED, Role.AFFILIATED, plain);
    return units;
  }

  private void addRole(List<String> units, Pattern words, Role role, String plain) {
    if (words.matcher(plain).matches()) {
      units.addAll(organisation.unitsInRole(role));
    }
  }

  /** @return whether all of these are units of the organisation */
  boolean areKnown(List<String> ids) {
    return ids.stream().allMatch(id -> organisation.unit(id).isPresent());
  }

  boolean isOffice(String unit) {
    return organisation.unitsInRole(Role.OFFICE).contains(unit);
  }

  /** @return whether members of these units see the whole plan */
  boolean seeAll(Set<String> units) {
    return units.stream().anyMatch(unit -> isOffice(unit) || organisation.unitsInRole(Role.LEADERSHIP).contains(unit));
  }

  /** @return as {@link #read} reads them again: a name that holds the mark between names is left out for the id */
  String written(List<String> ids) {
    String names = names(ids);
    return ids.stream().noneMatch(id -> organisation.unitName(id).contains(";")) ? names : String.join("; ", ids);
  }

  String names(List<String> ids) {
    List<String> departments = organisation.unitsInRole(Role.DEPARTMENT);
    return ids.size() == departments.size() && ids.containsAll(departments) && ids.size() > 1 ? "Các phòng chuyên môn, nghiệp vụ"
        : String.join("; ", ids.stream().map(organisation::unitName).toList());
  }
}
