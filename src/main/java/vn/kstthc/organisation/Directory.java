package vn.kstthc.organisation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who the users are and where they belong, as the administrator keeps it now. Implemented where the accounts live. */
public interface Directory {

  /** @return user id of who is logged in on this thread; empty for the application itself and for the public */
  Optional<String> currentUser();

  /** A member of a unit, and the name to show. */
  record Person(String id, String name) {}

  /**
   * @return ids of the units the user works for today: those he belongs to, and those of the people he stands in for; empty for
   *     an unknown one
   */
  Set<String> unitsOf(String userId);

  /** @return ids of the units the user belongs to; empty for an unknown one */
  Set<String> ownUnitsOf(String userId);

  /** @return whether there is such an account */
  boolean exists(String userId);

  /** @return everybody who belongs to a unit, in the order of the units */
  List<Person> staff();

  /** @return whether the user is the technical administrator */
  boolean isAdministrator(String userId);

  /** @return the person's name for showing; the id where the account is gone, "Hệ thống" for null */
  String nameOf(String userId);

  /** @return the person's mail address; empty where there is none */
  Optional<String> mailOf(String userId);

  /** @return mail addresses by user id, all asked for at once; without those who have none */
  Map<String, String> mailsOf(Collection<String> userIds);

  /** @return user ids of the members of a unit */
  List<String> membersOf(String unitId);
}
