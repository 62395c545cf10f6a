package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The real models and forms, and a second feature beside them, on an engine of their own. */
class ResourceDeployerTest {

  private static final String OTHER_MODEL = """
      <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
        targetNamespace="test"><process id="otherFeature" isExecutable="true" camunda:historyTimeToLive="1">
        <startEvent id="event_opened"/></process></definitions>
      """;

  @TempDir Path tree;
  private ProcessEngine engine;
  private RepositoryService repository;

  @BeforeEach
  void theSourceTreeAndASecondFeature() throws IOException {
    for (String name : SourceTree.deployed()) {
      Path copy = tree.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(Path.of(name), copy);
    }
    write("processes/other/otherFeature.bpmn", OTHER_MODEL);
    write("forms/other/answer.html", "<form></form>");
    engine = ProcessEngineConfiguration.createStandaloneInMemProcessEngineConfiguration()
        .setProcessEngineName("deployer").setJdbcUrl("jdbc:h2:mem:deployer").buildProcessEngine();
    repository = engine.getRepositoryService();
    deploy();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void nothingChangedIsNothingDeployed() throws IOException {
    long before = repository.createDeploymentQuery().count();
    deploy();

    assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    assertThat(versions("procedureReview")).containsExactly(1);
  }

  @Test
  void aChangedFormMakesANewVersionOfItsOwnProcessOnly() throws IOException {
    write("forms/review/checkDossier.html", "<form>khác trước</form>");

    deploy();

    assertThat(versions("procedureReview")).containsExactly(1, 2);
    assertThat(versions("otherFeature")).containsExactly(1);
  }

  @Test
  void theNewVersionComesWithAllItsForms() throws IOException {
    write("forms/review/checkDossier.html", "<form>khác trước</form>");

    deploy();

    ProcessDefinition latest = repository.createProcessDefinitionQuery().processDefinitionKey("procedureReview")
        .latestVersion().singleResult();
    assertThat(repository.getDeploymentResourceNames(latest.getDeploymentId()))
        .containsExactlyInAnyOrderElementsOf(SourceTree.deployed().stream().filter(n -> n.contains("/review/")).toList());
    assertThat(repository.getResourceAsStream(latest.getDeploymentId(), "forms/review/checkDossier.html"))
        .hasContent("<form>khác trước</form>");
  }

  private void deploy() throws IOException {
    try (URLClassLoader resources = new URLClassLoader(new URL[] {tree.toUri().toURL()}, null)) {
      new ResourceDeployer(repository, new PathMatchingResourcePatternResolver(resources)).deploy();
    }
  }

  private List<Integer> versions(String process) {
    return repository.createProcessDefinitionQuery().processDefinitionKey(process).orderByProcessDefinitionVersion().asc()
        .list().stream().map(ProcessDefinition::getVersion).toList();
  }

  private void write(String name, String content) throws IOException {
    Path file = tree.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
