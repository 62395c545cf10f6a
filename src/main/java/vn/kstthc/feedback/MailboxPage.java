package vn.kstthc.feedback;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormRefused;
import vn.kstthc.organisation.Directory;

/** Unread mails of the mailbox, for the office: one click makes a case of one. */
@Controller
@RequestMapping("/phan-anh/so/hop-thu")
class MailboxPage {

  private static final Logger LOG = LoggerFactory.getLogger(MailboxPage.class);
  private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy");

  record Shown(long uid, String from, String subject, String at, String size, boolean tooLarge) {}

  private final Mailbox mailbox;
  private final MailIntake intake;
  private final FeedbackReaders readers;
  private final Directory directory;

  MailboxPage(Mailbox mailbox, MailIntake intake, FeedbackReaders readers, Directory directory) {
    this.mailbox = mailbox;
    this.intake = intake;
    this.readers = readers;
    this.directory = directory;
  }

  @GetMapping
  String show(Model model) {
    clerk();
    model.addAttribute("on", mailbox.isOn());
    model.addAttribute("kinds", List.of(ContentKind.values()));
    model.addAttribute("largest", mailbox.largest());
    model.addAttribute("away", false);
    try {
      model.addAttribute("mails", mailbox.isOn() ? mailbox.unread().stream().map(MailboxPage::shown).toList() : List.of());
    } catch (MessagingException away) {
      LOG.warn("Không mở được hộp thư tiếp nhận: {}", away.getClass().getName());
      model.addAttribute("mails", List.of());
      model.addAttribute("away", true);
    }
    return "feedback/mailbox";
  }

  @PostMapping("/{uid}")
  String take(@PathVariable long uid, @RequestParam("kind") ContentKind kind, RedirectAttributes answer) {
    String clerk = clerk();
    if (!mailbox.isOn()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    try {
      Optional<String> number = intake.take(uid, kind, clerk);
      if (number.isPresent()) {
        answer.addFlashAttribute("done", "Đã vào sổ thư này, số " + number.get() + ".");
        return "redirect:/phan-anh/so/" + number.get();
      }
      answer.addFlashAttribute("refused", "Thư không còn trong hộp thư.");
    } catch (FormRefused refused) {
      answer.addFlashAttribute("refused", refused.getMessage());
    } catch (MessagingException | IOException failed) {
      // what went wrong may repeat who wrote: logs hold no personal data
      LOG.warn("Không đọc được thư trong hộp thư tiếp nhận: {}", failed.getClass().getName());
      answer.addFlashAttribute("refused", "Không đọc được thư này; thư vẫn còn trong hộp thư.");
    }
    return "redirect:/phan-anh/so/hop-thu";
  }

  private static Shown shown(Mailbox.Head mail) {
    return new Shown(mail.uid(), mail.from(), mail.subject(), moment(mail.at()), (mail.bytes() + 1023) / 1024 + " KB",
        mail.tooLarge());
  }

  private static String moment(Instant at) {
    return at == null ? "" : MOMENT.format(ZonedDateTime.ofInstant(at, WorkingDays.ZONE));
  }

  private String clerk() {
    String reader = directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    if (!readers.isOffice(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Hộp thư tiếp nhận chỉ dành cho Văn phòng Sở.");
    }
    return reader;
  }
}
