package vn.kstthc.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.AbstractPlatformTransactionManager;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Work of several that is committed together, and what becomes of each where one of them fails. */
class InOneTransactionTest {

  /** Counts, and fails to commit so often. */
  private static class Transactions extends AbstractPlatformTransactionManager {

    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger rollbacks = new AtomicInteger();
    private int failures;

    @Override
    protected Object doGetTransaction() {
      return this;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
      // there is nothing to begin
    }

    @Override
    protected void doCommit(DefaultTransactionStatus status) {
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("disk full");
      }
      commits.incrementAndGet();
    }

    @Override
    protected void doRollback(DefaultTransactionStatus status) {
      rollbacks.incrementAndGet();
    }
  }

  private final Transactions transactions = new Transactions();
  private final InOneTransaction together = new InOneTransaction(
      part -> new TransactionTemplate(transactions).executeWithoutResult(status -> part.run()));
  private final ExecutorService people = Executors.newCachedThreadPool();
  private final CountDownLatch goOn = new CountDownLatch(1);
  private final List<Future<String>> answers = new ArrayList<>();

  @AfterEach
  void everybodyGoesHome() {
    people.shutdownNow();
  }

  /** While the first is at it the others come. */
  private List<Future<String>> cameMeanwhile(List<Supplier<String>> others) throws InterruptedException {
    CountDownLatch atWork = new CountDownLatch(1);
    people.submit(() -> together.run(() -> {
      atWork.countDown();
      return waited();
    }));
    atWork.await();
    for (Supplier<String> other : others) {
      answers.add(people.submit(() -> together.run(other)));
    }
    await().until(() -> together.waiting() == others.size());
    goOn.countDown();
    return answers;
  }

  private String waited() {
    try {
      goOn.await();
      return "first";
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  @Test
  void whoComesAloneHasATransactionOfHisOwn() {
    assertThat(together.run(() -> "one")).isEqualTo("one");
    assertThat(together.run(() -> "two")).isEqualTo("two");
    assertThat(transactions.commits).hasValue(2);
  }

  @Test
  void whoComeWhileAnotherIsAtItAreCommittedTogetherAndEachHasHisOwnAnswer() throws Exception {
    List<Future<String>> all = cameMeanwhile(List.of(() -> "a", () -> "b", () -> "c"));
    assertThat(List.of(all.get(0).get(), all.get(1).get(), all.get(2).get())).containsExactly("a", "b", "c");
    assertThat(transactions.commits).as("the first, and the three").hasValue(2);
  }

  @Test
  void theFaultOfOneIsHisAlone() throws Exception {
    List<Future<String>> all = cameMeanwhile(List.of(() -> "a", () -> {
      throw new IllegalArgumentException("b");
    }, () -> "c"));
    assertThat(all.get(0).get()).isEqualTo("a");
    assertThatThrownBy(all.get(1)::get).isInstanceOf(ExecutionException.class).cause()
        .isInstanceOf(IllegalArgumentException.class).hasMessage("b");
    assertThat(all.get(2).get()).isEqualTo("c");
    assertThat(transactions.commits).as("the first, a and c").hasValue(3);
    assertThat(transactions.rollbacks).as("all three together, and b").hasValue(2);
  }

  @Test
  void whereTheyCannotBeCommittedTogetherEachIsDoneOnceMoreByItself() throws Exception {
    AtomicInteger attempts = new AtomicInteger();
    List<Future<String>> all = cameMeanwhile(List.of(() -> {
      transactions.failures = attempts.getAndIncrement() == 0 ? 1 : 0;
      return "a";
    }, () -> "b"));
    assertThat(all.get(0).get()).isEqualTo("a");
    assertThat(all.get(1).get()).isEqualTo("b");
    assertThat(attempts).hasValue(2);
    assertThat(transactions.commits).as("the first, a and b").hasValue(3);
  }

  @Test
  void noMoreThanSixteenWaitForEachOther() throws Exception {
    List<Future<String>> all = cameMeanwhile(Collections.nCopies(20, () -> "x"));
    for (Future<String> each : all) {
      assertThat(each.get()).isEqualTo("x");
    }
    assertThat(transactions.commits).as("the first, sixteen, four").hasValue(3);
  }
}
