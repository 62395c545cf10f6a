package vn.kstthc.engine;

import static java.util.Comparator.comparing;
import static org.camunda.bpm.engine.authorization.Authorization.ANY;
import static org.camunda.bpm.engine.authorization.Authorization.AUTH_TYPE_GRANT;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.util.ResourceTypeUtil;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.Role;
import vn.kstthc.organisation.Organisation.Unit;

/**
 * What the members of each unit may do, no more than their work needs. The item is group, resource and resource id, the
 * content the names of the permissions.
 */
@Component
@Order(5)
class UnitGrants implements SeedKind {

  private final Organisation organisation;
  private final TaskFilters filters;
  private final AuthorizationService authorizations;

  UnitGrants(Organisation organisation, TaskFilters filters, AuthorizationService authorizations) {
    this.organisation = organisation;
    this.filters = filters;
    this.authorizations = authorizations;
  }

  @Override
  public String name() {
    return "grant";
  }

  @Override
  public Map<String, String> wanted() {
    Map<String, String> wanted = new LinkedHashMap<>();
    for (Resources resource : Resources.values()) {
      grant(wanted, Groups.CAMUNDA_ADMIN, resource, ANY, Permissions.ALL);
    }
    organisation.units().forEach(unit -> grantWork(wanted, unit));
    return wanted;
  }

  private void grantWork(Map<String, String> wanted, Unit unit) {
    String group = unit.id();
    unit.apps().forEach(app -> grant(wanted, group, Resources.APPLICATION, app, Permissions.ACCESS));
    filters.ids().forEach(id -> grant(wanted, group, Resources.FILTER, id, Permissions.READ));
    // names of units instead of ids; who belongs where is no secret inside the house
    grant(wanted, group, Resources.GROUP, ANY, Permissions.READ);
    for (String process : processes()) {
      grant(wanted, group, Resources.PROCESS_DEFINITION, process, onProcess(unit, process));
    }
    if (!unit.mayStart().isEmpty()) {
      // together with CREATE_INSTANCE of a process; alone it starts nothing
      grant(wanted, group, Resources.PROCESS_INSTANCE, ANY, Permissions.CREATE);
    }
  }

  /** Any unit may be asked for its part in any process: everybody sees name and diagram, which hold nobody's data. */
  private Set<String> processes() {
    Set<String> processes = new TreeSet<>();
    organisation.units().forEach(unit -> {
      processes.addAll(unit.mayStart());
      processes.addAll(unit.maySee());
    });
    return processes;
  }

  private static Permission[] onProcess(Unit unit, String process) {
    Set<Permission> permissions = new java.util.LinkedHashSet<>();
    permissions.add(ProcessDefinitionPermissions.READ);
    if (unit.mayStart().contains(process)) {
      permissions.add(ProcessDefinitionPermissions.CREATE_INSTANCE);
    }
    if (unit.maySee().contains(process)) {
      permissions.add(ProcessDefinitionPermissions.READ_INSTANCE);
      permissions.add(ProcessDefinitionPermissions.READ_TASK);
      permissions.add(ProcessDefinitionPermissions.READ_HISTORY);
      if (unit.role() == Role.LEADERSHIP) {
        // gives work to another, takes it back, moves its date; never the data of the case
        permissions.add(ProcessDefinitionPermissions.TASK_ASSIGN);
      }
    }
    return permissions.toArray(Permission[]::new);
  }

  private static void grant(Map<String, String> wanted, String group, Resources resource, String id,
      Permission... permissions) {
    wanted.put(String.join("/", group, resource.name(), id),
        Arrays.stream(permissions).map(Permission::getName).sorted().collect(Collectors.joining(",")));
  }

  @Override
  public Map<String, String> present() {
    return authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT).list().stream()
        .filter(grant -> grant.getGroupId() != null)
        .collect(Collectors.toMap(UnitGrants::item, UnitGrants::content));
  }

  private static String item(Authorization grant) {
    Resource resource = ResourceTypeUtil.getResourceByType(grant.getResourceType());
    return String.join("/", grant.getGroupId(), ((Resources) resource).name(), grant.getResourceId());
  }

  private static String content(Authorization grant) {
    Permission[] known = ResourceTypeUtil.getPermissionsByResourceType(grant.getResourceType());
    if (Arrays.stream(known).anyMatch(each -> each.getName().equals("ALL") && grant.isPermissionGranted(each))) {
      return "ALL";
    }
    return Arrays.stream(known).filter(each -> each.getValue() != 0 && grant.isPermissionGranted(each))
        .sorted(comparing(Permission::getName)).map(Permission::getName).collect(Collectors.joining(","));
  }

  @Override
  public void create(String item, String content) {
    String[] names = item.split("/", 3);
    Authorization grant = authorizations.createNewAuthorization(AUTH_TYPE_GRANT);
    grant.setGroupId(names[0]);
    grant.setResource(Resources.valueOf(names[1]));
    grant.setResourceId(names[2]);
    save(grant, content);
  }

  @Override
  public void update(String item, String content) {
    save(find(item), content);
  }

  private void save(Authorization grant, String content) {
    grant.setPermissions(Arrays.stream(content.split(","))
        .map(name -> ResourceTypeUtil.getPermissionByNameAndResourceType(name, grant.getResourceType()))
        .toArray(Permission[]::new));
    authorizations.saveAuthorization(grant);
  }

  @Override
  public void withdraw(String item) {
    authorizations.deleteAuthorization(find(item).getId());
  }

  private Authorization find(String item) {
    String[] names = item.split("/", 3);
    return authorizations.createAuthorizationQuery().authorizationType(AUTH_TYPE_GRANT).groupIdIn(names[0])
        .resourceType(Resources.valueOf(names[1])).resourceId(names[2]).singleResult();
  }
}
