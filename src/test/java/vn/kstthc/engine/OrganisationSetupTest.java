package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.kstthc.EngineTest;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Organisation.Role;
import vn.kstthc.organisation.Organisation.Unit;

@EngineTest
@Transactional
class OrganisationSetupTest {

  @Autowired OrganisationSetup setup;
  @Autowired Organisation organisation;
  @Autowired IdentityService identity;
  @Autowired AuthorizationService authorizations;
  @Autowired FilterService filters;
  @Autowired TaskFilters taskFilters;
  @Autowired SeedMerge merge;

  @Test
  void everyUnitIsAGroupWithItsName() {
    assertThat(identity.createGroupQuery().groupType("WORKFLOW").list())
        .extracting(Group::getId, Group::getName)
        .containsExactlyInAnyOrderElementsOf(organisation.units().stream()
            .map(unit -> org.assertj.core.groups.Tuple.tuple(unit.id(), unit.name())).toList());
  }

  @Test
  void aDemoUserLogsInWithTheDemoPasswordAndBelongsToTheUnit() {
    assertThat(identity.checkPassword("qlclgd", "demo")).isTrue();
    assertThat(identity.createGroupQuery().groupMember("qlclgd").list()).extracting(Group::getId).containsExactly("qlclgd");
    assertThat(identity.createGroupQuery().groupMember("quan.tri").list())
        .extracting(Group::getId).containsExactly("camunda-admin");
    User user = identity.createUserQuery().userId("qlclgd").singleResult();
    assertThat(user.getFirstName() + " " + user.getLastName()).isEqualTo("Chuyên viên Phòng Quản lý chất lượng giáo dục");
  }

  @Test
  void aDepartmentMayStartButSeesNothingOfOthers() {
    assertThat(may("gdmn", ProcessDefinitionPermissions.READ)).isTrue();
    assertThat(may("gdmn", ProcessDefinitionPermissions.CREATE_INSTANCE)).isTrue();
    for (var permission : List.of(ProcessDefinitionPermissions.READ_INSTANCE, ProcessDefinitionPermissions.READ_TASK,
        ProcessDefinitionPermissions.READ_HISTORY, ProcessDefinitionPermissions.TASK_ASSIGN,
        ProcessDefinitionPermissions.UPDATE_TASK_VARIABLE, ProcessDefinitionPermissions.DELETE_INSTANCE)) {
      assertThat(may("gdmn", permission)).as(permission.getName()).isFalse();
    }
    assertThat(mayOpen("gdmn")).containsExactly("tasklist");
  }

  @Test
  void aUnitThatMayNotStartStillSeesNameAndDiagramOfItsTasksProcess() {
    assertThat(may("don-vi-truc-thuoc", ProcessDefinitionPermissions.READ)).isTrue();
    assertThat(may("don-vi-truc-thuoc", ProcessDefinitionPermissions.CREATE_INSTANCE)).isFalse();
    assertThat(isGranted("lanh-dao", Permissions.CREATE, Resources.PROCESS_INSTANCE, "*")).isFalse();
  }

  @Test
  void leadershipGivesWorkToOthersAndTheOfficeOnlySees() {
    assertThat(may("lanh-dao", ProcessDefinitionPermissions.TASK_ASSIGN)).isTrue();
    assertThat(may("lanh-dao", ProcessDefinitionPermissions.UPDATE_TASK)).isFalse();
    assertThat(may("lanh-dao", ProcessDefinitionPermissions.UPDATE_INSTANCE_VARIABLE)).isFalse();
    assertThat(may("van-phong", ProcessDefinitionPermissions.READ_TASK)).isTrue();
    assertThat(may("van-phong", ProcessDefinitionPermissions.READ_HISTORY)).isTrue();
    assertThat(may("van-phong", ProcessDefinitionPermissions.TASK_ASSIGN)).isFalse();
    assertThat(mayOpen("van-phong")).containsExactlyInAnyOrder("tasklist", "cockpit");
  }

  @Test
  void onlyTheAdministratorMayDeployMakeFiltersAndOpenAdmin() {
    for (Unit unit : organisation.units()) {
      assertThat(isGranted(unit.id(), Permissions.CREATE, Resources.DEPLOYMENT, "*")).isFalse();
      assertThat(isGranted(unit.id(), Permissions.CREATE, Resources.FILTER, "*")).isFalse();
      assertThat(isGranted(unit.id(), Permissions.UPDATE, Resources.FILTER, taskFilters.ids().get(0))).isFalse();
      assertThat(mayOpen(unit.id())).doesNotContain("admin");
    }
    assertThat(isGranted("camunda-admin", Permissions.CREATE, Resources.DEPLOYMENT, "*")).isTrue();
    assertThat(mayOpen("camunda-admin")).containsExactly("tasklist", "cockpit", "admin");
  }

  @Test
  void nobodyHasARightForEverybody() {
    assertThat(authorizations.createAuthorizationQuery().authorizationType(Authorization.AUTH_TYPE_GLOBAL).list()).isEmpty();
  }

  @Test
  void everyMemberReadsTheFourReadyFilters() {
    identity.setAuthentication("gdmn", List.of("gdmn"));
    try {
      assertThat(filters.createTaskFilterQuery().list()).extracting(Filter::getName).containsExactlyInAnyOrder(
          "Việc của tôi", "Việc của đơn vị", "Đến hạn trong 3 ngày làm việc", "Quá hạn");
      // tasks of other tests may be in them
      taskFilters.ids().forEach(id -> assertThatCode(() -> filters.list(id)).doesNotThrowAnyException());
    } finally {
      identity.clearAuthentication();
    }
  }

  @Test
  void whatTheAdministratorChangedStaysWhateverTheFileSays() {
    rename("gdmn", "Phòng Mầm non (đã đổi)");
    identity.deleteUser("gdth");
    identity.deleteMembership("gdtx", "gdtx");
    User user = identity.createUserQuery().userId("gdmn").singleResult();
    user.setPassword("mật khẩu riêng");
    identity.saveUser(user);
    Authorization start = grant("tccb");
    start.removePermission(ProcessDefinitionPermissions.CREATE_INSTANCE);
    authorizations.saveAuthorization(start);
    filters.deleteFilter(taskFilters.ids().get(3));

    setup.seed();
    merge.merge(new UnitGroups(withUnits(renamed("gdmn", "Phòng Mầm non (tệp mới)")), identity));

    assertThat(name("gdmn")).isEqualTo("Phòng Mầm non (đã đổi)");
    assertThat(identity.createUserQuery().userId("gdth").count()).isZero();
    assertThat(identity.createGroupQuery().groupMember("gdtx").count()).isZero();
    assertThat(identity.checkPassword("gdmn", "mật khẩu riêng")).isTrue();
    assertThat(grant("tccb").isPermissionGranted(ProcessDefinitionPermissions.CREATE_INSTANCE)).isFalse();
    assertThat(filters.createTaskFilterQuery().count()).isEqualTo(3);
  }

  @Test
  void aFilterRenamedByTheAdministratorIsNotMadeAgain() {
    Filter filter = filters.getFilter(taskFilters.ids().get(0));
    filters.saveFilter(filter.setName("Của tôi"));

    setup.seed();

    assertThat(filters.createTaskFilterQuery().list()).hasSize(4).extracting(Filter::getName).contains("Của tôi");
  }

  @Test
  void whatNobodyTouchedFollowsTheFile() {
    merge.merge(new UnitGroups(withUnits(renamed("gdmn", "Phòng Mầm non (tệp mới)")), identity));
    assertThat(name("gdmn")).isEqualTo("Phòng Mầm non (tệp mới)");

    Unit noLonger = new Unit("tccb", "Phòng Tổ chức cán bộ", Role.DEPARTMENT, "tccb@example.org", null, Set.of(), Set.of(),
        Set.of("tasklist"));
    merge.merge(new UnitGrants(withUnits(replaced(noLonger)), taskFilters, authorizations));
    assertThat(grant("tccb").isPermissionGranted(ProcessDefinitionPermissions.CREATE_INSTANCE)).isFalse();
    assertThat(isGranted("tccb", Permissions.CREATE, Resources.PROCESS_INSTANCE, "*")).isFalse();
  }

  @Test
  void aNewUnitIsAddedWithItsRights() {
    List<Unit> units = new ArrayList<>(organisation.units());
    units.add(new Unit("ctsv", "Phòng mới", Role.DEPARTMENT, "ctsv@example.org", null, Set.of("procedureReview"), Set.of(),
        Set.of("tasklist")));

    merge.merge(new UnitGroups(withUnits(units), identity));
    merge.merge(new UnitGrants(withUnits(units), taskFilters, authorizations));

    assertThat(name("ctsv")).isEqualTo("Phòng mới");
    assertThat(may("ctsv", ProcessDefinitionPermissions.CREATE_INSTANCE)).isTrue();
    assertThat(mayOpen("ctsv")).containsExactly("tasklist");
  }

  @Test
  void withoutAnAdministratorTheApplicationRefusesToStart() {
    identity.deleteMembership("quan.tri", "camunda-admin");

    assertThatThrownBy(setup::seed).hasMessageContaining("camunda-admin").hasMessageContaining("APP_ADMINISTRATOR_ID");
  }

  private boolean may(String group, ProcessDefinitionPermissions permission) {
    return isGranted(group, permission, Resources.PROCESS_DEFINITION, "procedureReview");
  }

  private boolean isGranted(String group, org.camunda.bpm.engine.authorization.Permission permission, Resources resource,
      String id) {
    return authorizations.isUserAuthorized("anyone", List.of(group), permission, resource, id);
  }

  private List<String> mayOpen(String group) {
    return List.of("tasklist", "cockpit", "admin").stream()
        .filter(app -> isGranted(group, Permissions.ACCESS, Resources.APPLICATION, app)).toList();
  }

  private Authorization grant(String group) {
    return authorizations.createAuthorizationQuery().groupIdIn(group).resourceType(Resources.PROCESS_DEFINITION)
        .resourceId("procedureReview").singleResult();
  }

  private String name(String group) {
    return identity.createGroupQuery().groupId(group).singleResult().getName();
  }

  private void rename(String id, String name) {
    Group group = identity.createGroupQuery().groupId(id).singleResult();
    group.setName(name);
    identity.saveGroup(group);
  }

  private List<Unit> renamed(String id, String name) {
    Unit unit = organisation.unit(id).orElseThrow();
    return replaced(new Unit(id, name, unit.role(), unit.mailbox(), unit.headMailbox(), unit.mayStart(), unit.maySee(),
        unit.apps()));
  }

  private List<Unit> replaced(Unit other) {
    return organisation.units().stream().map(unit -> unit.id().equals(other.id()) ? other : unit).toList();
  }

  private Organisation withUnits(List<Unit> units) {
    return new Organisation(organisation.tenant(), units, organisation.demoUsers());
  }
}
