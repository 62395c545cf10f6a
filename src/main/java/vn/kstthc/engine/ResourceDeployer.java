package vn.kstthc.engine;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys each feature's models and forms together, under the names they have in the source tree, whether they lie in
 * folders or in the jar. One deployment a feature: a changed form makes a new version of its own process only, and one
 * that is complete, because the engine looks for a form in its process's deployment.
 */
@Component
class ResourceDeployer {

  private final RepositoryService repository;
  private final ResourcePatternResolver resources;

  ResourceDeployer(RepositoryService repository, ResourcePatternResolver resources) {
    this.repository = repository;
    this.resources = resources;
  }

  /** Deploys what has changed since the last start; nothing where nothing has. */
  void deploy() throws IOException {
    Map<String, Map<String, Resource>> features = new TreeMap<>();
    for (String root : new String[] {"processes/", "forms/"}) {
      for (Resource found : resources.getResources("classpath*:" + root + "*/*.*")) {
        String url = found.getURL().toString();
        String name = url.substring(url.lastIndexOf("/" + root) + 1);
        features.computeIfAbsent(name.split("/")[1], feature -> new TreeMap<>()).put(name, found);
      }
    }
    for (var feature : features.entrySet()) {
      DeploymentBuilder deployment = repository.createDeployment()
          .name(feature.getKey()).source("application").enableDuplicateFiltering(false);
      for (var resource : feature.getValue().entrySet()) {
        try (InputStream content = resource.getValue().getInputStream()) {
          deployment.addInputStream(resource.getKey(), content);
        }
      }
      deployment.deploy();
    }
  }
}
