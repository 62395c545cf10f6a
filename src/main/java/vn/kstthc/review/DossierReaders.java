package vn.kstthc.review;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** Who may see a dossier, and whose it is. */
@Component
class DossierReaders {

  private final Directory directory;
  private final Organisation organisation;

  DossierReaders(Directory directory, Organisation organisation) {
    this.directory = directory;
    this.organisation = organisation;
  }

  /** @return whether the user may see it: the office, the leadership, the lead unit, the cooperating units */
  boolean concerns(Dossier dossier, String userId) {
    Set<String> units = directory.unitsOf(userId);
    return seesAll(units) || units.stream().anyMatch(dossier::concerns);
  }

  /** @return whether members of these units see every dossier */
  boolean seesAll(Set<String> units) {
    return units.stream().map(organisation::unit).flatMap(Optional::stream).anyMatch(unit ->
        unit.role() == Organisation.Role.OFFICE || unit.role() == Organisation.Role.LEADERSHIP);
  }

  /** @return whether the user may withdraw it: the lead unit and the office, before it goes to the Chair */
  boolean mayWithdraw(Dossier dossier, String userId) {
    return dossier.step().isWithdrawable() && holds(dossier, userId);
  }

  /** @return whether the dossier as a whole is the user's to care for: the lead unit's and the office's */
  boolean holds(Dossier dossier, String userId) {
    return directory.unitsOf(userId).stream().anyMatch(unit ->
        dossier.leadUnit().equals(unit) || organisation.unitsInRole(Organisation.Role.OFFICE).contains(unit));
  }
}
