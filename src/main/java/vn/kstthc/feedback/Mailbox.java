package vn.kstthc.feedback;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.kstthc.form.FormRefused;

/** The mailbox that people write to, by IMAP. A mail stays unread until it is a case. */
@Component
@EnableConfigurationProperties(MailboxSettings.class)
class Mailbox {

  static final int MOST = 50;

  /** @param bytes the whole mail; @param tooLarge whether it is not read for that */
  record Head(long uid, String from, String subject, Instant at, int bytes, boolean tooLarge) {}

  /** What is done with one mail while the connection is open. */
  interface Use<T> {
    T with(Message mail) throws MessagingException, IOException;
  }

  private final MailboxSettings settings;

  Mailbox(MailboxSettings settings) {
    this.settings = settings;
  }

  boolean isOn() {
    return settings.isOn();
  }

  /** @return unread mails, the newest first */
  List<Head> unread() throws MessagingException {
    try (Store store = open(); Folder folder = folder(store, Folder.READ_ONLY)) {
      Message[] found = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
      Message[] newest = Arrays.copyOfRange(found, Math.max(0, found.length - MOST), found.length);
      FetchProfile heads = new FetchProfile();
      heads.add(FetchProfile.Item.ENVELOPE);
      heads.add(FetchProfile.Item.SIZE);
      heads.add(UIDFolder.FetchProfileItem.UID);
      folder.fetch(newest, heads);
      List<Head> all = new ArrayList<>();
      for (int i = newest.length - 1; i >= 0; i--) {
        all.add(new Head(((UIDFolder) folder).getUID(newest[i]), MailContent.from(newest[i]).display(), MailContent.subject(newest[i]),
            MailContent.at(newest[i]), newest[i].getSize(), isTooLarge(newest[i])));
      }
      return all;
    }
  }

  /**
   * @return what came of it; empty where it is there no more. Only afterwards the mail counts as read
   * @throws FormRefused where it is too large; nothing of it has been read then
   */
  <T> Optional<T> take(long uid, Use<T> use) throws MessagingException, IOException {
    try (Store store = open(); Folder folder = folder(store, Folder.READ_WRITE)) {
      Message mail = ((UIDFolder) folder).getMessageByUID(uid);
      if (mail == null) {
        return Optional.empty();
      }
      if (isTooLarge(mail)) {
        throw new FormRefused("mail", "Thư", "lớn quá " + largest());
      }
      T result = use.with(mail);
      mail.setFlag(Flags.Flag.SEEN, true);
      return Optional.of(result);
    }
  }

  /** @return how large a mail may be, as people read it */
  String largest() {
    return settings.largestMail().toMegabytes() + " MB";
  }

  /** The server says how large it is. */
  private boolean isTooLarge(Message mail) throws MessagingException {
    return mail.getSize() > settings.largestMail().toBytes();
  }

  private Store open() throws MessagingException {
    Properties properties = new Properties();
    String protocol = settings.ssl() ? "imaps" : "imap";
    properties.put("mail." + protocol + ".connectiontimeout", "5000");
    properties.put("mail." + protocol + ".timeout", "20000");
    // reading must not make it read
    properties.put("mail." + protocol + ".peek", "true");
    properties.put("mail." + protocol + ".ssl.checkserveridentity", "true");
    Store store = Session.getInstance(properties).getStore(protocol);
    store.connect(settings.host(), settings.port(), settings.user(), settings.password());
    return store;
  }

  private Folder folder(Store store, int mode) throws MessagingException {
    Folder folder = store.getFolder(settings.folder());
    folder.open(mode);
    return folder;
  }
}
