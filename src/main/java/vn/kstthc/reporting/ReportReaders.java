package vn.kstthc.reporting;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.Role;

/** Who may see what of reports. */
@Component
class ReportReaders {

  private final Directory directory;
  private final Organisation organisation;

  ReportReaders(Directory directory, Organisation organisation) {
    this.directory = directory;
    this.organisation = organisation;
  }

  /** The office and the leadership see every case behind the figures, and what each unit wrote. */
  boolean seesAll(String reader) {
    return isIn(reader, Role.OFFICE, Role.LEADERSHIP);
  }

  boolean isOffice(String reader) {
    return isIn(reader, Role.OFFICE);
  }

  /** @return whether the user may withdraw it: the office, what it has opened itself */
  boolean mayWithdraw(Report report, String reader) {
    return report.isWithdrawable() && isOffice(reader);
  }

  /** The departments give their part to reports, so they see them, and of the cases their own. */
  boolean seesReports(String reader) {
    return isIn(reader, Role.OFFICE, Role.LEADERSHIP, Role.DEPARTMENT);
  }

  boolean isOf(String unit, String reader) {
    return directory.unitsOf(reader).contains(unit);
  }

  /** @return whose cases the reader may see; null for everybody's */
  Set<String> units(String reader) {
    return seesAll(reader) ? null : directory.unitsOf(reader);
  }

  private boolean isIn(String reader, Role... roles) {
    Set<String> own = directory.unitsOf(reader);
    return Stream.of(roles).flatMap(role -> organisation.unitsInRole(role).stream()).anyMatch(own::contains);
  }
}
