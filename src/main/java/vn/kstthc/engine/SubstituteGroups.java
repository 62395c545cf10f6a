package vn.kstthc.engine;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.camunda.bpm.engine.impl.identity.Authentication;

/**
 * Lets whoever stands in for another person see and do the work of that person's units, from the first day of the absence to
 * its last: the units are added to the person's own whenever somebody begins to act, so that no session keeps them longer.
 */
class SubstituteGroups extends OwnPassword {

  private final Function<String, Set<String>> standInUnits;

  /** @param standInUnits of a user, today */
  SubstituteGroups(Function<String, Set<String>> standInUnits) {
    this.standInUnits = standInUnits;
  }

  @Override
  public void setAuthentication(Authentication person) {
    super.setAuthentication(person == null || person.getUserId() == null || person instanceof Substitute ? person
        : withUnitsOfOthers(person));
  }

  private Authentication withUnitsOfOthers(Authentication person) {
    Set<String> others = standInUnits.apply(person.getUserId());
    return others.isEmpty() ? person : new Substitute(person, others);
  }

  /** Somebody who acts in the place of another person beside his own. */
  static class Substitute extends Authentication {

    private final List<String> ownGroups;

    private Substitute(Authentication person, Set<String> others) {
      super(person.getUserId(), List.copyOf(all(person, others)), person.getTenantIds());
      ownGroups = own(person);
    }

    /** @return the groups he belongs to himself */
    List<String> ownGroups() {
      return ownGroups;
    }

    private static List<String> own(Authentication person) {
      return person.getGroupIds() == null ? List.of() : List.copyOf(person.getGroupIds());
    }

    private static Set<String> all(Authentication person, Set<String> others) {
      Set<String> all = new LinkedHashSet<>(own(person));
      all.addAll(others);
      return all;
    }
  }
}
