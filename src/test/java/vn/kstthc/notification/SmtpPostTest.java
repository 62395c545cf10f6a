package vn.kstthc.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.kstthc.notification.Post.Result;

/** What a mail server's answers mean. The server here answers by the recipient's name. */
class SmtpPostTest {

  private ServerSocket socket;
  private final List<String> taken = new CopyOnWriteArrayList<>();
  private int connections;

  @BeforeEach
  void listen() throws IOException {
    socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    Thread server = new Thread(this::serve);
    server.setDaemon(true);
    server.start();
  }

  @AfterEach
  void stop() throws IOException {
    socket.close();
  }

  @Test
  void oneThatIsRefusedForGoodOrForNowKeepsNoOtherFromGoing() {
    try (Post.Line line = open()) {
      assertThat(line.send(to("unknown")).result()).isEqualTo(Result.REFUSED);
      assertThat(line.send(to("unknown")).problem()).startsWith("550 5.1.1 no such user");
      assertThat(line.send(to("greylisted")).result()).isEqualTo(Result.LATER);
      assertThat(line.send(to("known")).result()).isEqualTo(Result.SENT);
    }
    assertThat(taken).containsExactly("known");
    assertThat(connections).isEqualTo(1);
  }

  @Test
  void aConnectionThatTheServerEndsBetweenMessagesIsMadeAnew() {
    try (Post.Line line = open()) {
      assertThat(line.send(to("last")).result()).isEqualTo(Result.SENT);
      assertThat(line.send(to("known")).result()).isEqualTo(Result.SENT);
    }
    assertThat(taken).containsExactly("last", "known");
    assertThat(connections).isEqualTo(2);
  }

  @Test
  void aServerThatIsNotThereIsDown() throws IOException {
    socket.close();
    try (Post.Line line = open()) {
      assertThat(line.send(to("known")).result()).isEqualTo(Result.DOWN);
    }
  }

  private Post.Line open() {
    return new SmtpPost(MailTests.sender(socket.getLocalPort())).open();
  }

  private static MimeMessage to(String name) {
    try {
      MimeMessage message = new MimeMessage(Session.getInstance(new Properties()));
      message.setFrom(new InternetAddress("nhac-viec@example.org"));
      message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(name + "@example.org"));
      message.setText("x");
      message.saveChanges();
      return message;
    } catch (jakarta.mail.MessagingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket client = socket.accept()) {
        connections++;
        talk(new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII)), client.getOutputStream());
      } catch (IOException ended) {
        // the client went away, or the test is over
      }
    }
  }

  private void talk(BufferedReader in, OutputStream out) throws IOException {
    say(out, "220 test");
    String recipient = "";
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (line.startsWith("RCPT TO:<unknown")) {
        say(out, "550 5.1.1 no such user");
      } else if (line.startsWith("RCPT TO:<greylisted")) {
        say(out, "451 4.7.1 come back later");
      } else if (line.startsWith("RCPT TO:<")) {
        recipient = line.substring(9, line.indexOf('@'));
        say(out, "250 ok");
      } else if (line.equals("DATA")) {
        say(out, "354 go on");
      } else if (line.equals(".")) {
        taken.add(recipient);
        say(out, "250 taken");
        if (recipient.equals("last")) {
          return;
        }
      } else if (line.matches("(EHLO|HELO|MAIL|RSET|NOOP|QUIT).*")) {
        say(out, "250 ok");
      }
    }
  }

  private static void say(OutputStream out, String answer) {
    try {
      out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
