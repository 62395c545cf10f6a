package vn.kstthc;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class KstthcApplicationTest {

  @Autowired ProcessEngine engine;

  @Test
  void theEngineStartsWithAuthorizationSwitchedOn() {
    assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled()).isTrue();
  }
}
