package vn.kstthc.feedback;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.ResourceHolderSupport;
import org.springframework.transaction.support.ResourceHolderSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The cases. Form, service and process of one action all ask for the same one: it is read once a transaction. */
@Component
class FeedbackItems {

  private final FeedbackRepository repository;
  private final JdbcClient jdbc;

  FeedbackItems(FeedbackRepository repository, JdbcClient jdbc) {
    this.repository = repository;
    this.jdbc = jdbc;
  }

  /** @throws NoSuchElementException where there is no such case */
  Feedback get(String number) {
    return find(number).orElseThrow(() -> new NoSuchElementException("Không có phản ánh, kiến nghị " + number));
  }

  Optional<Feedback> find(String number) {
    if (!TransactionSynchronizationManager.isSynchronizationActive()) {
      return repository.findByNumber(number);
    }
    Feedback known = ofTransaction().get(number);
    return known != null ? Optional.of(known) : repository.findByNumber(number).map(this::remember);
  }

  /** @return the number of a case */
  String number(Long id) {
    return id == null ? null : repository.findById(id).map(Feedback::number).orElse(null);
  }

  Optional<Feedback> bySubmission(String submissionKey) {
    return submissionKey == null ? Optional.empty() : repository.findBySubmissionKey(submissionKey);
  }

  /** @throws org.springframework.dao.OptimisticLockingFailureException where somebody else has changed it meanwhile */
  Feedback save(Feedback item) {
    boolean entered = item.id() == null;
    Feedback saved = remember(repository.save(item));
    String words = item.takeSearchText();
    if (entered) {
      jdbc.sql("insert into feedback_search (words, place) values (?, ?)").params(words, place(saved)).update();
    } else if (words != null) {
      jdbc.sql("update feedback_search set words = ? where place = ?").params(words, place(saved)).update();
    }
    return saved;
  }

  /** Until the end of the transaction nobody else takes the case. */
  void lock(Feedback item) {
    jdbc.sql("select id from feedback_item where id = ? for update").param(item.id()).query(Long.class).single();
  }

  private static long place(Feedback item) {
    return SearchPlace.of(item.receivedOn(), item.id());
  }

  private Feedback remember(Feedback item) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      ofTransaction().put(item.number(), item);
    }
    return item;
  }

  private Map<String, Feedback> ofTransaction() {
    Known known = (Known) TransactionSynchronizationManager.getResource(this);
    if (known == null) {
      known = new Known();
      TransactionSynchronizationManager.bindResource(this, known);
      TransactionSynchronizationManager.registerSynchronization(new ResourceHolderSynchronization<>(known, this) {});
    }
    return known.items;
  }

  private static final class Known extends ResourceHolderSupport {
    private final Map<String, Feedback> items = new HashMap<>();
  }
}
