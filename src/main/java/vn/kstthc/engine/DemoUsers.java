package vn.kstthc.engine;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.DemoUser;

/** The users of the demo; the content is name and mail address, the password is given once and never again. */
@Component
@Profile("demo")
@Order(2)
class DemoUsers implements SeedKind {

  private static final String PASSWORD = "demo";

  private final Organisation organisation;
  private final IdentityService identity;

  DemoUsers(Organisation organisation, IdentityService identity) {
    this.organisation = organisation;
    this.identity = identity;
  }

  @Override
  public String name() {
    return "user";
  }

  @Override
  public Map<String, String> wanted() {
    Map<String, String> wanted = new LinkedHashMap<>();
    organisation.demoUsers().forEach(user -> wanted.put(user.id(), content(user.name(), user.mail())));
    return wanted;
  }

  @Override
  public Map<String, String> present() {
    return identity.createUserQuery().list().stream().collect(toMap(User::getId,
        user -> content((user.getFirstName() + " " + user.getLastName()).strip(), user.getEmail())));
  }

  private static String content(String name, String mail) {
    return name + " <" + mail + ">";
  }

  @Override
  public void create(String item, String content) {
    User user = identity.newUser(item);
    user.setPassword(PASSWORD);
    save(user);
  }

  @Override
  public void update(String item, String content) {
    save(identity.createUserQuery().userId(item).singleResult());
  }

  private void save(User user) {
    DemoUser wanted = organisation.demoUsers().stream()
        .filter(each -> each.id().equals(user.getId())).findFirst().orElseThrow();
    // shown as first and last name with a space between, which puts a Vietnamese name in its own order
    int lastWord = wanted.name().lastIndexOf(' ') + 1;
    user.setFirstName(wanted.name().substring(0, lastWord).strip());
    user.setLastName(wanted.name().substring(lastWord));
    user.setEmail(wanted.mail());
    identity.saveUser(user);
  }
}
