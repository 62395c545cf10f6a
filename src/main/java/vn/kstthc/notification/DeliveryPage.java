package vn.kstthc.notification;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.notification.Ledger.Status;
import vn.kstthc.organisation.Directory;

/** What became of the reminders, for the technical administrator only: it shows addresses and cases of all units. */
@Controller
class DeliveryPage {

  private static final int DAYS_SHOWN_AT_FIRST = 7;

  /** A status as a choice of the page. */
  record Choice(String name, String label) {}

  private final Deliveries deliveries;
  private final Directory directory;
  private final WorkingDays workingDays;

  DeliveryPage(Deliveries deliveries, Directory directory, WorkingDays workingDays) {
    this.deliveries = deliveries;
    this.directory = directory;
    this.workingDays = workingDays;
  }

  @GetMapping("/thu-nhac-viec")
  String show(@RequestParam(name = "trang-thai", defaultValue = "") String status,
      @RequestParam(name = "tu", defaultValue = "") String from, @RequestParam(name = "den", defaultValue = "") String to,
      Model model) {
    requireAdministrator();
    Deliveries.Filter filter = new Deliveries.Filter(status(status),
        day(from, workingDays.today().minusDays(DAYS_SHOWN_AT_FIRST)), day(to, workingDays.today()));
    model.addAttribute("filter", filter);
    model.addAttribute("statuses", choices());
    model.addAttribute("rows", deliveries.rows(filter));
    model.addAttribute("letters", deliveries.letters(filter));
    model.addAttribute("waitingLetters", deliveries.waitingLetters());
    model.addAttribute("failedLetters", deliveries.failedLetters());
    model.addAttribute("most", Deliveries.MOST);
    model.addAttribute("waiting", deliveries.waiting());
    model.addAttribute("failed", deliveries.failed());
    model.addAttribute("outage", deliveries.outage());
    return "notification/deliveries";
  }

  private void requireAdministrator() {
    if (directory.currentUser().filter(directory::isAdministrator).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Trang này chỉ dành cho quản trị kỹ thuật.");
    }
  }

  private static List<Choice> choices() {
    return Stream.of(Status.values()).map(status -> new Choice(status.name(), Deliveries.label(status))).toList();
  }

  private static Status status(String name) {
    return name.isEmpty() ? null : Stream.of(Status.values()).filter(status -> status.name().equals(name)).findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "Không có trạng thái này."));
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    if (text.isEmpty()) {
      return otherwise;
    }
    try {
      // ISO also knows longer years, which no database does
      return LocalDate.parse(text.length() == 10 ? text : "");
    } catch (DateTimeParseException unreadable) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Ngày không hợp lệ, hãy nhập như 2024-01-31.");
    }
  }
}
