package vn.kstthc.engine;

import java.util.Objects;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * Lets people change their own password. The engine's right to do so would also let them change the name and the mail
 * address by which others know them. The old password is asked for by the web apps' API.
 */
class OwnPassword extends IdentityServiceImpl {

  @Override
  public void saveUser(User user, boolean skipPasswordPolicy) {
    commandExecutor.execute(context -> {
      if (isOwnPasswordOnly(context, user)) {
        SubmittedForms.withoutAuthorization(context, () -> {
          super.saveUser(user, skipPasswordPolicy);
          return null;
        });
      } else {
        super.saveUser(user, skipPasswordPolicy);
      }
      return null;
    });
  }

  @Override
  public void saveUser(User user) {
    saveUser(user, false);
  }

  private static boolean isOwnPasswordOnly(CommandContext context, User user) {
    Authentication person = context.getAuthentication();
    if (person == null || !person.getUserId().equals(user.getId()) || ((UserEntity) user).getRevision() == 0) {
      return false;
    }
    User stored = SubmittedForms.withoutAuthorization(context,
        () -> context.getReadOnlyIdentityProvider().findUserById(user.getId()));
    return stored != null && Objects.equals(stored.getFirstName(), user.getFirstName())
        && Objects.equals(stored.getLastName(), user.getLastName()) && Objects.equals(stored.getEmail(), user.getEmail());
  }
}
