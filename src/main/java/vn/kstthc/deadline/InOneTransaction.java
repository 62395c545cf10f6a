package vn.kstthc.deadline;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * Lets those who come at the same moment do their work in one transaction, since they take numbers and so would wait for each
 * other's commit anyway: whoever's turn it is does it for all who wait. Where one of them fails, each is done again by itself,
 * so that nobody's fault is another's.
 *
 * <p>Work is done on another's thread, and once more where a transaction failed: it must rest on nothing but what it was given.
 */
public final class InOneTransaction {

  /** What waits longer for others than it would for itself is no gain. */
  private static final int MOST = 16;

  private final OwnTransaction transaction;
  private final ReentrantLock turn = new ReentrantLock();
  private final Queue<Work<?>> waiting = new ConcurrentLinkedQueue<>();

  /** @param transaction one of the engine as well, which then writes what all of them start in one go */
  public InOneTransaction(OwnTransaction transaction) {
    this.transaction = transaction;
  }

  /** @return what the work returns, after the commit. @throws RuntimeException what it threw, nothing of it being kept then */
  public <T> T run(Supplier<T> work) {
    Work<T> own = new Work<>(work);
    waiting.add(own);
    turn.lock();
    try {
      while (!own.done) {
        doSome();
      }
    } finally {
      turn.unlock();
    }
    return own.result();
  }

  /** @return how many have come whose work is not begun */
  public int waiting() {
    return waiting.size();
  }

  private void doSome() {
    List<Work<?>> lot = new ArrayList<>();
    for (Work<?> next; lot.size() < MOST && (next = waiting.poll()) != null; ) {
      lot.add(next);
    }
    if (lot.size() == 1 || !together(lot)) {
      lot.forEach(this::alone);
    }
  }

  private boolean together(List<Work<?>> lot) {
    try {
      transaction.run(() -> lot.forEach(Work::attempt));
      lot.forEach(each -> each.done = true);
      return true;
    } catch (RuntimeException | Error oneFailed) {
      // whose fault it is shows when each is done alone
      return false;
    }
  }

  private void alone(Work<?> work) {
    try {
      transaction.run(work::attempt);
    } catch (RuntimeException | Error failed) {
      work.failure = failed;
    }
    work.done = true;
  }

  /** Read and written by who holds the turn; its owner reads it last, after having held it. */
  private static final class Work<T> {

    private final Supplier<T> action;
    private T result;
    private Throwable failure;
    private boolean done;

    Work(Supplier<T> action) {
      this.action = action;
    }

    void attempt() {
      result = action.get();
    }

    T result() {
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure instanceof RuntimeException exception) {
        throw exception;
      }
      return result;
    }
  }
}
