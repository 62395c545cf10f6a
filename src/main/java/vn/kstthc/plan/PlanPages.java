package vn.kstthc.plan;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;

/** Pages of the plan for staff: how the year stands, each task with what was handed in, and what the office tells it. */
@Controller
@RequestMapping("/ke-hoach")
class PlanPages {

  private final YearPlans plans;
  private final PlanWork work;
  private final PlanPageViews views;
  private final PlanRegister register;
  private final PlanFiles files;
  private final PlanReaders readers;

  PlanPages(YearPlans plans, PlanWork work, PlanPageViews views, PlanRegister register, PlanFiles files, PlanReaders readers) {
    this.plans = plans;
    this.work = work;
    this.views = views;
    this.register = register;
    this.files = files;
    this.readers = readers;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("plans", plans.all().stream().map(views::outline).toList());
    model.addAttribute("office", readers.isOffice(readers.reader()));
    return "plan/plans";
  }

  @GetMapping("/{year:\\d{4}}")
  String show(@PathVariable int year, @RequestParam Map<String, String> filter, Model model) {
    YearPlan plan = plans.ofYear(year).orElseThrow(() -> notFound("Chưa có kế hoạch năm %d.".formatted(year)));
    model.addAttribute("board", views.board(plan, filter, readers.reader()));
    model.addAttribute("office", readers.isOffice(readers.reader()));
    return "plan/plan";
  }

  /** Where mails and cards lead that know a number only. */
  @GetMapping("/{number:KH-\\d{4}.*}")
  String find(@PathVariable String number) {
    String[] parts = number.split("[-.]");
    return parts.length == 2 ? "redirect:/ke-hoach/" + parts[1] : "redirect:/ke-hoach/nhiem-vu/%s-%s-%s".formatted(
        parts[0], parts[1], parts[2]);
  }

  @GetMapping("/nhiem-vu/{number}")
  String task(@PathVariable String number, Model model) {
    PlanTask task = readable(number);
    model.addAttribute("detail", views.detail(task, readers.reader()));
    model.addAttribute("office", readers.isOffice(readers.reader()));
    return "plan/task";
  }

  /** What a task waits for has happened: told in one step. */
  @PostMapping("/nhiem-vu/{number}/su-kien")
  String eventHappened(@PathVariable String number, @RequestParam Map<String, String> sent, RedirectAttributes answer) {
    PlanTask task = readable(number);
    requireOffice();
    act(answer, sent, () -> register.eventHappened(task, input(sent, "on", "document"), readers.reader()),
        "Đã ghi nhận sự kiện.");
    return "redirect:/ke-hoach/nhiem-vu/" + number;
  }

  /** Always as a download, under its own name; nothing of it is shown inside the site. */
  @GetMapping("/phan-viec/{number}/tep/{id}")
  ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable long id) {
    try {
      PlanPart part = work.part(number);
      PlanFiles.Kept file = files.find(part, id).filter(found -> readers.maySee(work.task(part), part, readers.reader()))
          .filter(found -> found.submitted() || readers.unitsOf(readers.reader()).contains(part.unit())).orElseThrow();
      return ResponseEntity.ok()
          .header(HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
          .header(HttpHeaders.CONTENT_TYPE, file.mediaType()).body(files.read(id));
    } catch (NoSuchElementException none) {
      throw notFound("Không có tệp này.");
    }
  }

  /** @return what was sent of these fields */
  static FormInput input(Map<String, String> sent, String... fields) {
    return new FormInput(Stream.of(fields).filter(sent::containsKey)
        .collect(Collectors.toMap(field -> field, sent::get)));
  }

  /** What is refused is said, and what was typed stays. */
  static void act(RedirectAttributes answer, Map<String, String> sent, Runnable action, String done) {
    try {
      action.run();
      answer.addFlashAttribute("done", done);
    } catch (FormRefused refused) {
      answer.addFlashAttribute("refused", refused.errors());
      answer.addFlashAttribute("sent", sent);
    }
  }

  private void requireOffice() {
    if (!readers.isOffice(readers.reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Việc này chỉ dành cho Văn phòng.");
    }
  }

  /** Whether there is none or it is other units' is told to nobody. */
  private PlanTask readable(String number) {
    try {
      PlanTask task = work.task(number);
      if (readers.concerns(task, readers.reader())) {
        return task;
      }
    } catch (NoSuchElementException none) {
      // answered below, as if it were another unit's
    }
    throw notFound("Không có nhiệm vụ này, hoặc không thuộc đơn vị bạn.");
  }

  private static ResponseStatusException notFound(String why) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, why);
  }
}
