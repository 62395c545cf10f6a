package vn.kstthc.notification;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Does long work part by part, each in a transaction of its own, whatever becomes of the one around them. */
@Component
class InParts {

  private final TransactionTemplate part;

  InParts(PlatformTransactionManager transactions) {
    part = new TransactionTemplate(transactions);
    part.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  <T> T run(Supplier<T> work) {
    return part.execute(status -> work.get());
  }
}
