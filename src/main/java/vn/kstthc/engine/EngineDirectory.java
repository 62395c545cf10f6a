package vn.kstthc.engine;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;
import vn.kstthc.organisation.Substitution;

/** The accounts and groups of the engine, read whatever the person on this thread may see of them. */
@Component
class EngineDirectory implements Directory {

  private final ProcessEngine engine;
  private final IdentityService identity;
  private final Substitution substitution;
  private final Organisation organisation;

  /** Lazy: the engine is made with beans that ask here. */
  EngineDirectory(@Lazy ProcessEngine engine, @Lazy IdentityService identity, Substitution substitution,
      Organisation organisation) {
    this.engine = engine;
    this.identity = identity;
    this.substitution = substitution;
    this.organisation = organisation;
  }

  @Override
  public Optional<String> currentUser() {
    return Optional.ofNullable(identity.getCurrentAuthentication()).map(Authentication::getUserId);
  }

  @Override
  public Set<String> unitsOf(String userId) {
    Set<String> units = ownUnitsOf(userId);
    units.addAll(standInUnitsOf(userId));
    return units;
  }

  /** @return units of the people for whom the user does the work today, as the department knows them; never a right of Admin */
  Set<String> standInUnitsOf(String userId) {
    return substitution.standsInFor(userId).stream().flatMap(absence -> ownUnitsOf(absence.person()).stream())
        .filter(unit -> organisation.unit(unit).isPresent()).collect(toCollection(LinkedHashSet::new));
  }

  @Override
  public Set<String> ownUnitsOf(String userId) {
    return open(() -> identity.createGroupQuery().groupMember(userId).list().stream()
        .map(Group::getId).collect(toCollection(LinkedHashSet::new)));
  }

  @Override
  public boolean isAdministrator(String userId) {
    return ownUnitsOf(userId).contains(Groups.CAMUNDA_ADMIN);
  }

  @Override
  public boolean exists(String userId) {
    return user(userId).isPresent();
  }

  @Override
  public List<Person> staff() {
    return open(() -> organisation.units().stream()
        .flatMap(unit -> identity.createUserQuery().memberOfGroup(unit.id()).orderByUserId().asc().list().stream())
        .map(user -> new Person(user.getId(), fullName(user).isBlank() ? user.getId() : fullName(user))).distinct().toList());
  }

  @Override
  public String nameOf(String userId) {
    if (userId == null) {
      return "Hệ thống";
    }
    return user(userId).map(EngineDirectory::fullName).filter(name -> !name.isBlank()).orElse(userId);
  }

  @Override
  public Optional<String> mailOf(String userId) {
    return user(userId).map(User::getEmail).filter(mail -> !mail.isBlank());
  }

  @Override
  public Map<String, String> mailsOf(Collection<String> userIds) {
    return userIds.isEmpty() ? Map.of() : open(() -> identity.createUserQuery()
        .userIdIn(userIds.toArray(String[]::new)).list().stream()
        .filter(user -> user.getEmail() != null && !user.getEmail().isBlank()).collect(toMap(User::getId, User::getEmail)));
  }

  @Override
  public List<String> membersOf(String unitId) {
    return open(() -> identity.createUserQuery().memberOfGroup(unitId).orderByUserId().asc().list().stream()
        .map(User::getId).toList());
  }

  private Optional<User> user(String userId) {
    return open(() -> Optional.ofNullable(identity.createUserQuery().userId(userId).singleResult()));
  }

  private static String fullName(User user) {
    return ((user.getFirstName() == null ? "" : user.getFirstName()) + " "
        + (user.getLastName() == null ? "" : user.getLastName())).strip();
  }

  private <T> T open(Supplier<T> question) {
    return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequired()
        .execute(context -> SubmittedForms.withoutAuthorization(context, question));
  }
}
