package vn.kstthc.calendar;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** Pages of the calendar's changes for staff: who changed what when, on what basis, and which dates moved. */
@Controller
@RequestMapping("/lich-lam-viec")
class ChangePages {

  static final int ON_A_PAGE = 200;

  private final ChangeRequests requests;
  private final ChangeViews views;
  private final ChangeItems items;
  private final Directory directory;
  private final Organisation organisation;

  ChangePages(ChangeRequests requests, ChangeViews views, ChangeItems items, Directory directory,
      Organisation organisation) {
    this.requests = requests;
    this.views = views;
    this.items = items;
    this.directory = directory;
    this.organisation = organisation;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("changes", requests.all().stream().map(views::view).toList());
    return "calendar/changes";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, @RequestParam(name = "trang", defaultValue = "1") String page, Model model) {
    CalendarChange change = change(number);
    ChangeView view = views.view(change);
    int pages = Math.max(1, (view.counts().dates() + ON_A_PAGE - 1) / ON_A_PAGE);
    int shown = page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), pages) : 1;
    model.addAttribute("change", view);
    model.addAttribute("page", shown);
    model.addAttribute("pages", pages);
    if (seesCases()) {
      model.addAttribute("dates", views.items(change, (shown - 1) * ON_A_PAGE, ON_A_PAGE));
    }
    return "calendar/change";
  }

  /** All dates as a text for a spreadsheet, written line by line however many there are. */
  @GetMapping("/{number}/han.csv")
  void dates(@PathVariable String number, HttpServletResponse response) throws IOException {
    CalendarChange change = change(number);
    if (!seesCases()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Danh sách này chỉ dành cho Văn phòng và lãnh đạo.");
    }
    response.setContentType("text/csv");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.setHeader("Content-Disposition", "attachment; filename=\"" + change.number() + ".csv\"");
    PrintWriter out = response.getWriter();
    // without it spreadsheets here take the text for one in a national code page
    out.write('\ufeff');
    out.write("Mã hồ sơ,Tên,Việc,Hạn cũ,Hạn mới,Ảnh hưởng,Tình trạng\r\n");
    items.each(change.number(), item -> out.write(line(views.item(item), item.state().label())));
  }

  private static String line(ChangeView.Item item, String state) {
    return String.join(",", Stream.of(item.caseNumber(), item.caseName(), item.title(), item.oldDay(), item.newDay(),
        item.effect(), state).map(ChangePages::cell).toList()) + "\r\n";
  }

  /** What begins like a formula would be computed by a spreadsheet. */
  private static String cell(String text) {
    String plain = text.matches("(?s)[=+\\-@\t\r].*") ? "'" + text : text;
    return '"' + plain.replace("\"", "\"\"") + '"';
  }

  private CalendarChange change(String number) {
    try {
      return requests.get(number);
    } catch (NoSuchElementException none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có đề nghị này.");
    }
  }

  /** The calendar concerns everybody, the cases of all units do not. */
  private boolean seesCases() {
    String reader = directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    Set<String> units = directory.unitsOf(reader);
    return Stream.of(Organisation.Role.OFFICE, Organisation.Role.LEADERSHIP)
        .anyMatch(role -> organisation.unitsInRole(role).stream().anyMatch(units::contains));
  }
}
