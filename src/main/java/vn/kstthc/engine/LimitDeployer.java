package vn.kstthc.engine;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.dmn.entity.repository.DecisionDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.springframework.beans.factory.ObjectProvider;

/** Refuses a deployment with a table of limits that could not decide, whoever deploys it; a sound one decides at once. */
class LimitDeployer implements Deployer {

  private final ObjectProvider<LimitTables> tables;

  LimitDeployer(ObjectProvider<LimitTables> tables) {
    this.tables = tables;
  }

  /** The engine calls this too when it reads old deployments again. */
  @Override
  public void deploy(DeploymentEntity deployment) {
    if (!deployment.isNew()) {
      return;
    }
    Iterable<DecisionDefinitionEntity> decisions = deployment.getDeployedArtifacts(DecisionDefinitionEntity.class);
    if (decisions != null) {
      decisions.forEach(decision -> check(deployment, decision));
    }
  }

  private void check(DeploymentEntity deployment, DecisionDefinitionEntity decision) {
    if (!decision.getKey().endsWith(LimitTables.SUFFIX)) {
      return;
    }
    try {
      tables.getObject().table(decision.getKey(), deployment.getResource(decision.getResourceName()).getBytes())
          .evaluateAll();
    } catch (IllegalStateException unsound) {
      throw new BadUserRequestException(unsound.getMessage(), unsound);
    }
    Context.getCommandContext().getTransactionContext()
        .addTransactionListener(TransactionState.COMMITTED, after -> tables.getObject().forget());
  }
}
