package vn.kstthc.publication;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** Who may see a case of publication, and whose it is. */
@Component
class PublicationReaders {

  private final Publications publications;
  private final Directory directory;
  private final Organisation organisation;

  PublicationReaders(Publications publications, Directory directory, Organisation organisation) {
    this.publications = publications;
    this.directory = directory;
    this.organisation = organisation;
  }

  /** @return whether the user may see it: the office, the leadership, the lead unit, the units that answer for its procedures */
  boolean concerns(Publication publication, String userId) {
    Set<String> units = directory.unitsOf(userId);
    return seesAll(units) || units.contains(publication.leadUnit())
        || publications.lines(publication).stream().anyMatch(line -> units.contains(line.unit()));
  }

  /** Whether there is none or it is somebody else's is told to nobody. */
  Publication readable(String number, String userId) {
    return publications.find(number).filter(found -> concerns(found, userId)).orElseThrow(() -> new ResponseStatusException(
        HttpStatus.NOT_FOUND, "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị bạn."));
  }

  boolean seesAll(Set<String> units) {
    return units.stream().map(organisation::unit).flatMap(Optional::stream).anyMatch(unit ->
        unit.role() == Organisation.Role.OFFICE || unit.role() == Organisation.Role.LEADERSHIP);
  }

  /** @return whether the user may withdraw it: the lead unit and the office, before the Chair has answered */
  boolean mayWithdraw(Publication publication, String userId) {
    return publication.step().isWithdrawable() && holds(publication, userId);
  }

  /** @return whether the case as a whole is the user's to care for: the lead unit's and the office's */
  boolean holds(Publication publication, String userId) {
    return directory.unitsOf(userId).stream().anyMatch(unit -> publication.leadUnit().equals(unit)
        || organisation.unitsInRole(Organisation.Role.OFFICE).contains(unit));
  }
}
