package vn.kstthc.engine;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.context.Context;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Two people who finish their part of one case in the same moment: the one who comes second is tried again. */
final class Conflicts {

  private static final int TRIES = 8;
  private static final long LONGEST_PAUSE_NANOS = 40_000_000;

  private Conflicts() {}

  /** @return the result of the action, which is a transaction of its own; inside another one it runs once only */
  static <T> T retried(Supplier<T> action) {
    for (int left = isInside() ? 1 : TRIES; ; left--) {
      try {
        return action.get();
      } catch (OptimisticLockingException | ConcurrencyFailureException conflict) {
        if (left <= 1) {
          throw conflict;
        }
        // those who met must not meet again
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
      }
    }
  }

  /** @return whether what is done now is part of something larger, which alone can be done again */
  static boolean isInside() {
    return Context.getCommandContext() != null || TransactionSynchronizationManager.isActualTransactionActive();
  }
}
