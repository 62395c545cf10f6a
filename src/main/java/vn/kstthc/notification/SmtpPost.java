package vn.kstthc.notification;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import javax.net.SocketFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.util.StringUtils;

/** Sends over SMTP, each line over one connection that stays open: to make one takes longer than to send. */
class SmtpPost implements Post {

  private static final Logger LOG = LoggerFactory.getLogger(SmtpPost.class);

  private final JavaMailSenderImpl server;

  SmtpPost(JavaMailSenderImpl server) {
    this.server = server;
    server.getJavaMailProperties().put("mail.smtp.socketFactory", new PromptSockets());
  }

  @Override
  public Line open() {
    return new Connection();
  }

  private final class Connection implements Line {

    private Transport transport;

    @Override
    public Outcome send(MimeMessage message) {
      boolean used = transport != null;
      try {
        return attempt(message);
      } catch (MessagingException lost) {
        close();
        // a server may end a connection after some messages or some time
        return used ? send(message) : new Outcome(Result.DOWN, reason(lost));
      }
    }

    /** @throws MessagingException where the connection is not there or does not hold */
    private Outcome attempt(MimeMessage message) throws MessagingException {
      Address[] recipients = message.getAllRecipients();
      if (transport == null) {
        transport = connect();
      }
      try {
        transport.sendMessage(message, recipients);
        return Outcome.SENT;
      } catch (SendFailedException answered) {
        return new Outcome(isRefused(answered) ? Result.REFUSED : Result.LATER, reason(answered));
      }
    }

    @Override
    public void close() {
      if (transport != null) {
        try {
          transport.close();
        } catch (MessagingException gone) {
          LOG.debug("Kết nối tới máy chủ thư đã đóng từ trước", gone);
        }
        transport = null;
      }
    }
  }

  private Transport connect() throws MessagingException {
    Transport transport = server.getSession().getTransport(
        server.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : server.getProtocol());
    String user = StringUtils.hasLength(server.getUsername()) ? server.getUsername() : null;
    transport.connect(server.getHost(), server.getPort(), user, user == null ? null : server.getPassword());
    return transport;
  }

  /** An address nobody takes will not become right by waiting; anything else may. */
  private static boolean isRefused(SendFailedException answered) {
    return answered.getInvalidAddresses() != null && answered.getInvalidAddresses().length > 0 && !isTemporary(answered);
  }

  /** Replies that begin with 4 ask to come back later (RFC 5321 section 4.2.1). */
  private static boolean isTemporary(SendFailedException answered) {
    for (Exception cause = answered; cause instanceof MessagingException mail; cause = mail.getNextException()) {
      if (cause.getMessage() != null && cause.getMessage().matches("(?s)4\\d\\d[ -].*")) {
        return true;
      }
    }
    return false;
  }

  /** Sends the end of a message at once: by default it would wait 40 ms until the server has confirmed what came before. */
  private static final class PromptSockets extends SocketFactory {

    @Override
    public Socket createSocket() throws IOException {
      Socket socket = new Socket();
      socket.setTcpNoDelay(true);
      return socket;
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
      return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
      return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
      return connected(new InetSocketAddress(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
      return createSocket(host, port);
    }

    private Socket connected(InetSocketAddress address) throws IOException {
      Socket socket = createSocket();
      socket.connect(address);
      return socket;
    }
  }

  private static String reason(MessagingException problem) {
    Exception cause = problem.getNextException() == null ? problem : problem.getNextException();
    return (cause.getMessage() == null ? cause.toString() : cause.getMessage()).strip();
  }
}
