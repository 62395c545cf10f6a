package vn.kstthc.feedback;

import java.util.List;
import java.util.NoSuchElementException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.organisation.Directory;

/** Whose personal data is to go: first only looked at, then taken out of exactly the cases that were looked at. */
@Controller
class RetentionPage {

  private static final Logger LOG = LoggerFactory.getLogger(RetentionPage.class);
  private static final String PATH = "/phan-anh/so/luu-tru";

  /** A case as it is shown. */
  record Shown(String number, String outcome, String state, String receivedOn, String endedOn) {}

  private final Retention retention;
  private final FeedbackReaders readers;
  private final Directory directory;
  private final WorkingDays workingDays;

  RetentionPage(Retention retention, FeedbackReaders readers, Directory directory, WorkingDays workingDays) {
    this.retention = retention;
    this.readers = readers;
    this.directory = directory;
    this.workingDays = workingDays;
  }

  @GetMapping(PATH)
  String show(Model model) {
    String reader = reader();
    model.addAttribute("due", retention.due().stream().map(this::shown).toList());
    model.addAttribute("most", Retention.AT_ONCE);
    model.addAttribute("mayRedact", readers.isOffice(reader));
    return "feedback/retention";
  }

  /** @param numbers those that were shown; what has become due since waits until somebody has looked at it */
  @PostMapping(PATH)
  String redact(@RequestParam(value = "so", defaultValue = "") List<String> numbers, RedirectAttributes answer) {
    String actor = reader();
    if (!readers.isOffice(actor)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Chỉ Văn phòng Sở thực hiện được việc này.");
    }
    long done = numbers.stream().distinct().limit(Retention.AT_ONCE).filter(number -> isRedacted(number, actor)).count();
    answer.addFlashAttribute("done", "Đã xóa dữ liệu cá nhân của %d vụ việc.".formatted(done));
    return "redirect:" + PATH;
  }

  private boolean isRedacted(String number, String actor) {
    try {
      retention.redact(number, actor);
      return true;
    } catch (ConcurrencyFailureException | IllegalStateException | NoSuchElementException overtaken) {
      LOG.debug("Không xóa dữ liệu cá nhân của một vụ việc: không còn đến hạn");
      return false;
    }
  }

  private Shown shown(Retention.Due due) {
    return new Shown(due.number(), due.outcome() == null ? "Chưa phân loại" : due.outcome().label(), due.state().label(),
        workingDays.text(due.receivedOn()), workingDays.text(due.endedAt().atZone(WorkingDays.ZONE).toLocalDate()));
  }

  private String reader() {
    String reader = directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    if (!readers.isOffice(reader) && !directory.isAdministrator(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Trang này chỉ dành cho Văn phòng Sở và quản trị kỹ thuật.");
    }
    return reader;
  }
}
