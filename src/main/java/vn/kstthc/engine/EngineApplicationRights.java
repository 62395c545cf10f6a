package vn.kstthc.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.organisation.ApplicationRights;

/** The engine asks nothing of a thread on which nobody is known. */
@Component
class EngineApplicationRights implements ApplicationRights {

  private final IdentityService identity;

  EngineApplicationRights(@Lazy IdentityService identity) {
    this.identity = identity;
  }

  @Override
  public <T> T call(Supplier<T> action) {
    Authentication person = identity.getCurrentAuthentication();
    identity.clearAuthentication();
    try {
      return action.get();
    } finally {
      identity.setAuthentication(person);
    }
  }
}
