package vn.kstthc.notification;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import vn.kstthc.notification.Post.Outcome;
import vn.kstthc.notification.Post.Result;

/**
 * Writes and sends letters on several lines at once, since most of the time is spent waiting for the mail server's answers.
 */
@Component
class Mailroom {

  /** How many answers are told of at once, and so at most how many letters go out twice when the machine dies. */
  private static final int TOLD_AT_ONCE = 10;

  /** What became of a letter. */
  record Delivery<T>(T letter, Outcome outcome) {
    boolean isSent() {
      return outcome.result() == Result.SENT;
    }
  }

  /** Makes a mail of a letter. */
  interface Composer<T> {
    /** @throws MessagingException where the recipient's address cannot be one */
    MimeMessage compose(T letter) throws MessagingException;
  }

  private final Post post;
  private final NotificationSettings settings;

  Mailroom(Post post, NotificationSettings settings) {
    this.post = post;
    this.settings = settings;
  }

  /** @return hands and lines for one round; nothing happens before its first letter */
  Round open() {
    return new Round();
  }

  /** Keeps its lines to the mail server open from one lot of letters to the next. */
  final class Round implements AutoCloseable {

    private final BlockingQueue<Post.Line> free = new LinkedBlockingQueue<>();
    private final ExecutorService hands = Executors.newFixedThreadPool(settings.connections());

    private Round() {
      for (int i = 0; i < settings.connections(); i++) {
        free.add(post.open());
      }
    }

    /**
     * Returns when all letters are dealt with. Once the mail server turns out to be away the others are not tried.
     *
     * @param told called on this thread, as answers come in
     */
    <T> void send(List<T> letters, Composer<T> mail, Consumer<List<Delivery<T>>> told) {
      CompletionService<Outcome> answers = new ExecutorCompletionService<>(hands);
      AtomicReference<Outcome> down = new AtomicReference<>();
      Map<Future<Outcome>, T> sending = new HashMap<>();
      letters.forEach(letter -> sending.put(answers.submit(() -> send(letter, mail, down)), letter));
      tell(answers, sending, told);
    }

    private <T> Outcome send(T letter, Composer<T> mail, AtomicReference<Outcome> down) throws InterruptedException {
      if (down.get() != null) {
        return down.get();
      }
      Post.Line line = free.take();
      try {
        Outcome outcome = line.send(mail.compose(letter));
        if (outcome.result() == Result.DOWN) {
          down.set(outcome);
        }
        return outcome;
      } catch (MessagingException noAddress) {
        return new Outcome(Result.REFUSED, noAddress.getMessage());
      } finally {
        free.add(line);
      }
    }

    @Override
    public void close() {
      hands.shutdownNow();
      free.forEach(Post.Line::close);
    }
  }

  private static <T> void tell(CompletionService<Outcome> answers, Map<Future<Outcome>, T> sending,
      Consumer<List<Delivery<T>>> told) {
    try {
      List<Delivery<T>> next = new ArrayList<>();
      while (!sending.isEmpty()) {
        Future<Outcome> answer = answers.take();
        next.add(new Delivery<>(sending.remove(answer), outcome(answer)));
        if (next.size() == TOLD_AT_ONCE || sending.isEmpty()) {
          told.accept(next);
          next = new ArrayList<>();
        }
      }
    } catch (InterruptedException stopped) {
      // what went out without being told of goes out once more, under the same Message-ID
      Thread.currentThread().interrupt();
    }
  }

  private static Outcome outcome(Future<Outcome> answer) throws InterruptedException {
    try {
      return answer.get();
    } catch (ExecutionException broken) {
      if (broken.getCause() instanceof DataAccessException || broken.getCause() instanceof TransactionException) {
        return new Outcome(Result.LATER, "Chưa đọc được nội dung thư từ cơ sở dữ liệu");
      }
      // a letter that cannot be written must not hold up all others for ever
      return new Outcome(Result.REFUSED, "Không soạn được thư: " + broken.getCause());
    }
  }
}
