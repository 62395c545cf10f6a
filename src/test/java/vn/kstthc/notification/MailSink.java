package vn.kstthc.notification;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mail server that keeps of each message only who got it and under which id, which makes it quick enough to measure others
 * by. It can be slow on purpose, and away.
 */
public final class MailSink implements AutoCloseable {

  /** @param at when it was taken, by {@link System#nanoTime()} */
  public record Mail(String recipient, String messageId, long at) {}

  private static final Pattern RECIPIENT = Pattern.compile("(?i)RCPT TO:<([a-z0-9.-]+@example\\.org)>.*");

  private final int port;
  private final Queue<Mail> mails = new ConcurrentLinkedQueue<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile ServerSocket server;
  private volatile Duration commandDelay = Duration.ZERO;
  private volatile Duration messageDelay = Duration.ZERO;

  public MailSink() {
    server = listen(0);
    port = server.getLocalPort();
  }

  public int port() {
    return port;
  }

  public List<Mail> mails() {
    return List.copyOf(mails);
  }

  public void forget() {
    mails.clear();
  }

  /** @param command before each answer, as a far server; @param message before it says that it has taken a message */
  public void answerAfter(Duration command, Duration message) {
    commandDelay = command;
    messageDelay = message;
  }

  /** From now on nobody can connect, and whoever was connected is not. */
  public void goAway() {
    close(server);
    connections.forEach(MailSink::close);
  }

  public void comeBack() {
    server = listen(port);
  }

  @Override
  public void close() {
    goAway();
    threads.shutdownNow();
  }

  private static void close(Closeable open) {
    try {
      open.close();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private ServerSocket listen(int on) {
    try {
      ServerSocket socket = new ServerSocket(on, 100, InetAddress.getLoopbackAddress());
      threads.submit(() -> accept(socket));
      return socket;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void accept(ServerSocket on) {
    try {
      while (true) {
        Socket connection = on.accept();
        connections.add(connection);
        threads.submit(() -> serve(connection));
      }
    } catch (IOException away) {
      // goAway closes the socket that is waited on
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      new Conversation(connection).hold();
    } catch (IOException | InterruptedException broken) {
      // whoever was at the other end is gone
    } finally {
      connections.remove(connection);
    }
  }

  private final class Conversation {

    private final BufferedReader in;
    private final OutputStream out;
    private String recipient;

    Conversation(Socket connection) throws IOException {
      in = new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
      out = connection.getOutputStream();
    }

    void hold() throws IOException, InterruptedException {
      say("220 sink");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        switch (line.substring(0, Math.min(4, line.length())).toUpperCase(Locale.ROOT)) {
          case "EHLO", "HELO", "MAIL", "RSET", "NOOP" -> say("250 ok");
          case "RCPT" -> recipient(line);
          case "DATA" -> message();
          case "QUIT" -> {
            say("221 bye");
            return;
          }
          default -> say("502 not here");
        }
      }
    }

    private void recipient(String line) throws IOException, InterruptedException {
      Matcher address = RECIPIENT.matcher(line);
      if (recipient != null || !address.matches()) {
        say("550 not for this one");
        return;
      }
      recipient = address.group(1);
      say("250 ok");
    }

    private void message() throws IOException, InterruptedException {
      if (recipient == null) {
        say("503 to whom");
        return;
      }
      say("354 go on");
      String id = null;
      for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
        if (line == null) {
          throw new IOException("left in the middle of a message");
        }
        if (id == null && line.startsWith("Message-ID: ")) {
          id = line.substring("Message-ID: ".length());
        }
      }
      TimeUnit.NANOSECONDS.sleep(messageDelay.toNanos());
      mails.add(new Mail(recipient, id, System.nanoTime()));
      recipient = null;
      say("250 taken");
    }

    private void say(String answer) throws IOException, InterruptedException {
      TimeUnit.NANOSECONDS.sleep(commandDelay.toNanos());
      out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
  }
}
