package vn.kstthc.engine;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.OwnTransaction;

/** A transaction that is new for the engine as well: within a job, it would otherwise write when the whole job ends. */
@Component
class EngineTransaction implements OwnTransaction {

  private final ProcessEngine engine;

  EngineTransaction(@Lazy ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public void run(Runnable part) {
    run(((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getCommandExecutorTxRequiresNew(), part);
  }

  static void run(CommandExecutor executor, Runnable part) {
    executor.execute(context -> {
      part.run();
      return null;
    });
  }
}
