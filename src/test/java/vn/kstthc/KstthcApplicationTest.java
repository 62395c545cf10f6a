package vn.kstthc;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.util.StreamProvider;
import java.util.ServiceLoader;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.h2.engine.SysProperties;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.kstthc.engine.SourceTree;

@EngineTest
class KstthcApplicationTest {

  @Autowired ProcessEngine engine;

  @Test
  void theEngineStartsWithAuthorizationSwitchedOn() {
    assertThat(engine.getProcessEngineConfiguration().isAuthorizationEnabled()).isTrue();
  }

  @Test
  void theDatabaseDoesNotHashWhatItReads() {
    assertThat(SysProperties.OBJECT_CACHE).isFalse();
  }

  @Test
  void partsOfMailsAreReadByTheLibraryThatWouldBeFound() {
    assertThat(ServiceLoader.load(StreamProvider.class)).extracting(found -> found.getClass().getName())
        .containsExactly(LibraryDefaults.MAIL_STREAMS);
  }

  @Test
  void modelsAndFormsAreDeployedUnderTheNamesOfTheSourceTree() {
    RepositoryService repository = engine.getRepositoryService();
    assertThat(repository.createDeploymentQuery().list()).flatExtracting(
        deployment -> repository.getDeploymentResourceNames(deployment.getId()))
        .containsExactlyInAnyOrderElementsOf(SourceTree.deployed());
  }
}
