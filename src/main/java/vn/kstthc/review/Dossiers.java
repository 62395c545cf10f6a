package vn.kstthc.review;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The dossiers. Form, service and process of one action all ask for the same one: it is read once a transaction. */
@Component
class Dossiers {

  private final DossierRepository repository;
  private final JdbcClient jdbc;

  Dossiers(DossierRepository repository, JdbcClient jdbc) {
    this.repository = repository;
    this.jdbc = jdbc;
  }

  /** @throws NoSuchElementException where there is no such dossier */
  Dossier get(String number) {
    return TransactionSynchronizationManager.isSynchronizationActive()
        ? ofTransaction().computeIfAbsent(number, this::read) : read(number);
  }

  Dossier add(Dossier dossier) {
    Dossier added = repository.save(dossier);
    ofTransaction().put(added.number(), added);
    return added;
  }

  /**
   * Writes what changes on the road, and nothing else: its units are given once.
   *
   * @throws OptimisticLockingFailureException where somebody else has changed it meanwhile
   */
  void save(Dossier dossier) {
    int known = dossier.advanceVersion();
    int changed = jdbc.sql("update review_dossier set version = ?, step = ?, round = ?, due_date = ?, proposal = ?, "
        + "cost_now = ?, cost_after = ?, ended_at = ? where id = ? and version = ?")
        .params(dossier.changing()).params(dossier.id(), known).update();
    if (changed == 0) {
      throw new OptimisticLockingFailureException("Hồ sơ " + dossier.number() + " vừa được người khác thay đổi");
    }
  }

  private Dossier read(String number) {
    return repository.findByNumber(number).orElseThrow(() -> new NoSuchElementException("Không có hồ sơ " + number));
  }

  private Map<String, Dossier> ofTransaction() {
    Known known = (Known) TransactionSynchronizationManager.getResource(this);
    if (known == null) {
      known = new Known();
      TransactionSynchronizationManager.bindResource(this, known);
      TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(known, this) {});
    }
    return known.dossiers;
  }

  private static final class Known extends ResourceHolderSupport {
    private final Map<String, Dossier> dossiers = new HashMap<>();
  }
}
