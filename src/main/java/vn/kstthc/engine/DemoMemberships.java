package vn.kstthc.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.DemoUser;

/** Which demo user belongs to which unit. Who has none is a technical administrator. */
@Component
@Profile("demo")
@Order(3)
class DemoMemberships implements SeedKind {

  private static final String MEMBER = "member";

  private final Organisation organisation;
  private final IdentityService identity;

  DemoMemberships(Organisation organisation, IdentityService identity) {
    this.organisation = organisation;
    this.identity = identity;
  }

  @Override
  public String name() {
    return "membership";
  }

  @Override
  public Map<String, String> wanted() {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (DemoUser user : organisation.demoUsers()) {
      List<String> groups = user.units().isEmpty() ? List.of(Groups.CAMUNDA_ADMIN) : user.units();
      groups.forEach(group -> wanted.put(user.id() + "/" + group, MEMBER));
    }
    return wanted;
  }

  @Override
  public Map<String, String> present() {
    Map<String, String> present = new LinkedHashMap<>();
    for (Group group : identity.createGroupQuery().list()) {
      for (User user : identity.createUserQuery().memberOfGroup(group.getId()).list()) {
        present.put(user.getId() + "/" + group.getId(), MEMBER);
      }
    }
    return present;
  }

  @Override
  public void create(String item, String content) {
    String[] names = item.split("/");
    boolean bothThere = identity.createUserQuery().userId(names[0]).count() == 1
        && identity.createGroupQuery().groupId(names[1]).count() == 1;
    // the administrator may have deleted one of them
    if (bothThere) {
      identity.createMembership(names[0], names[1]);
    }
  }

  @Override
  public void update(String item, String content) {
    throw new IllegalStateException("a membership has only one content");
  }

  @Override
  public void withdraw(String item) {
    String[] names = item.split("/");
    identity.deleteMembership(names[0], names[1]);
  }
}
