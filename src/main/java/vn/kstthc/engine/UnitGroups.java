package vn.kstthc.engine;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.Organisation;

/** A group for each unit and one for the technical administrators; the content is its name. */
@Component
@Order(1)
class UnitGroups implements SeedKind {

  private final Organisation organisation;
  private final IdentityService identity;

  UnitGroups(Organisation organisation, IdentityService identity) {
    this.organisation = organisation;
    this.identity = identity;
  }

  @Override
  public String name() {
    return "group";
  }

  @Override
  public Map<String, String> wanted() {
    Map<String, String> wanted = new LinkedHashMap<>();
    wanted.put(Groups.CAMUNDA_ADMIN, "Quản trị kỹ thuật");
    organisation.units().forEach(unit -> wanted.put(unit.id(), unit.name()));
    return wanted;
  }

  @Override
  public Map<String, String> present() {
    return identity.createGroupQuery().list().stream().collect(toMap(Group::getId, Group::getName));
  }

  @Override
  public void create(String item, String content) {
    Group group = identity.newGroup(item);
    group.setType(item.equals(Groups.CAMUNDA_ADMIN) ? Groups.GROUP_TYPE_SYSTEM : Groups.GROUP_TYPE_WORKFLOW);
    group.setName(content);
    identity.saveGroup(group);
  }

  @Override
  public void update(String item, String content) {
    Group group = identity.createGroupQuery().groupId(item).singleResult();
    group.setName(content);
    identity.saveGroup(group);
  }
}
