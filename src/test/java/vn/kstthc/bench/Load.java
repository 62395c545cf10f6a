package vn.kstthc.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Requests for some seconds: as fast as they are answered, or at a constant rate. */
final class Load {

  /** Milliseconds; then the run has failed. */
  private static final int LONGEST_WAIT = 30_000;

  /** @param body null for one that only reads */
  record Request(String url, String type, byte[] body, Map<String, String> headers, int expected) {

    void send() throws IOException {
      HttpURLConnection connection = (HttpURLConnection) java.net.URI.create(url).toURL().openConnection();
      connection.setInstanceFollowRedirects(false);
      connection.setConnectTimeout(LONGEST_WAIT);
      connection.setReadTimeout(LONGEST_WAIT);
      headers.forEach(connection::setRequestProperty);
      if (body != null) {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", type);
        connection.setFixedLengthStreamingMode(body.length);
        try (OutputStream out = connection.getOutputStream()) {
          out.write(body);
        }
      }
      int status = connection.getResponseCode();
      try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
        // read to its end, so that the connection is kept
        in.transferTo(OutputStream.nullOutputStream());
      }
      if (status != expected) {
        throw new IllegalStateException(url + ": " + status + " instead of " + expected);
      }
    }
  }

  /** What is asked, counted from 0. */
  interface Requests {
    Request next(long number);
  }

  private final Requests requests;
  private final long pause;
  private final long longest;
  private final AtomicLong next = new AtomicLong();
  private final Queue<Long> took = new ConcurrentLinkedQueue<>();
  private volatile RuntimeException failure;
  private long begin;
  private double seconds;

  /** @param perSecond 0 for as fast as they are answered */
  Load(Requests requests, double perSecond, int seconds) {
    this.requests = requests;
    this.pause = perSecond == 0 ? 0 : (long) (1e9 / perSecond);
    this.longest = seconds * 1_000_000_000L;
  }

  /** @return nanoseconds each took */
  long[] run(int connections) throws InterruptedException {
    Thread[] threads = new Thread[connections];
    begin = System.nanoTime();
    for (int i = 0; i < connections; i++) {
      threads[i] = new Thread(this::work);
      threads[i].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    seconds = (System.nanoTime() - begin) / 1e9;
    if (failure != null) {
      throw failure;
    }
    return took.stream().mapToLong(Long::longValue).toArray();
  }

  double seconds() {
    return seconds;
  }

  private void work() {
    try {
      while (failure == null) {
        long number = next.getAndIncrement();
        long planned = pause == 0 ? System.nanoTime() : begin + number * pause;
        if (planned - begin >= longest) {
          return;
        }
        Request request = requests.next(number);
        for (long wait; (wait = planned - System.nanoTime()) > 0; ) {
          LockSupport.parkNanos(wait);
        }
        request.send();
        took.add(System.nanoTime() - planned);
      }
    } catch (IOException broken) {
      failure = new UncheckedIOException(broken);
    } catch (IllegalStateException wrong) {
      failure = wrong;
    }
  }
}
