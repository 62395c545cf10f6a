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

  /** @return ids of the units the user belongs to; empty for an unknown one */
  Set<String> unitsOf(String userId);

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
