package vn.kstthc.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings the engine to what program and organisation say, at every start, before the first request and the first job:
 * processes deployed, groups, rights, filters and the first administrator there. Writes nothing where nothing changed.
 */
@Component
@EnableConfigurationProperties(Administrator.class)
class OrganisationSetup implements SmartInitializingSingleton {

  private final ResourceDeployer deployer;
  private final LimitTables limits;
  private final SeedMerge merge;
  private final List<SeedKind> kinds;
  private final Administrator administrator;
  private final IdentityService identity;
  private final CommandExecutor engine;
  private final TransactionTemplate transaction;

  OrganisationSetup(ResourceDeployer deployer, LimitTables limits, SeedMerge merge, List<SeedKind> kinds,
      Administrator administrator, IdentityService identity, @Qualifier("commandExecutorTxRequired") CommandExecutor engine,
      PlatformTransactionManager transactions) {
    this.deployer = deployer;
    this.limits = limits;
    this.merge = merge;
    this.kinds = kinds;
    this.administrator = administrator;
    this.identity = identity;
    this.engine = engine;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public void afterSingletonsInstantiated() {
    try {
      deployer.deploy();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("Không đọc được quy trình hoặc biểu mẫu", unreadable);
    }
    // an unsound table of limits stops the application here, not the first task that needs it
    limits.tables();
    transaction.executeWithoutResult(status -> seed());
  }

  /** @throws IllegalStateException where nobody is a technical administrator afterwards */
  void seed() {
    waitForOtherMachines();
    kinds.forEach(merge::merge);
    if (administrator.id() != null && identity.createUserQuery().userId(administrator.id()).count() == 0) {
      createAdministrator();
    }
    requireAdministrator();
  }

  /** Machines that start together on one database seed one after the other. */
  private void waitForOtherMachines() {
    engine.execute(context -> {
      context.getPropertyManager().acquireExclusiveLockForStartup();
      return null;
    });
  }

  private void createAdministrator() {
    User user = identity.newUser(administrator.id());
    user.setFirstName("Quản trị");
    user.setLastName("kỹ thuật");
    user.setEmail(administrator.mail());
    user.setPassword(administrator.password());
    identity.saveUser(user);
    identity.createMembership(user.getId(), Groups.CAMUNDA_ADMIN);
  }

  /** The web apps let any visitor make an administrator while the group has no direct member. */
  private void requireAdministrator() {
    if (identity.createUserQuery().memberOfGroup(Groups.CAMUNDA_ADMIN).count() == 0) {
      throw new IllegalStateException("Nhóm " + Groups.CAMUNDA_ADMIN + " không có thành viên nào, ứng dụng không khởi động"
          + " để không ai tự lập được tài khoản quản trị. Hãy đặt app.administrator.id (APP_ADMINISTRATOR_ID) là một tài"
          + " khoản chưa có, kèm mật khẩu và địa chỉ thư.");
    }
  }
}
