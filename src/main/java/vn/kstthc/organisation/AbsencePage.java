package vn.kstthc.organisation;

import static java.util.stream.Collectors.toMap;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.kstthc.form.FieldError;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;

/** Who is away when, and who does the work: set by the person, or by the administrator for anybody. */
@Controller
@RequestMapping("/vang-mat")
class AbsencePage {

  private static final String PERSON = "nguoi";
  private static final List<String> FIELDS =
      List.of(AbsenceForm.FROM, AbsenceForm.TO, AbsenceForm.SUBSTITUTE, AbsenceForm.NOTE);

  private final Absences absences;
  private final AbsenceViews views;
  private final Substitution substitution;
  private final Directory directory;

  AbsencePage(Absences absences, AbsenceViews views, Substitution substitution, Directory directory) {
    this.absences = absences;
    this.views = views;
    this.substitution = substitution;
    this.directory = directory;
  }

  @GetMapping
  String show(Model model) {
    return page(model, Map.of(), Map.of());
  }

  @PostMapping
  String plan(@RequestParam Map<String, String> sent, Model model, HttpServletResponse response, RedirectAttributes answer) {
    Map<String, String> typed = new HashMap<>(sent);
    typed.keySet().retainAll(FIELDS);
    String person = person(sent.get(PERSON));
    try {
      Absence planned = absences.plan(person, reader(), new FormInput(typed));
      answer.addFlashAttribute("done", "Đã ghi nhận: %s vắng mặt %s.".formatted(directory.nameOf(person), planned.period()));
      answer.addFlashAttribute("warnings", warnings(planned));
      return "redirect:/vang-mat";
    } catch (FormRefused refused) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      typed.put(PERSON, person);
      return page(model, typed, refused.errors().stream()
          .collect(toMap(FieldError::field, FieldError::message, (first, second) -> first + "; " + second)));
    }
  }

  @PostMapping("/{id}/huy")
  String cancel(@PathVariable long id, RedirectAttributes answer) {
    Absence absence = absences.find(id).filter(found -> views.mayChange(found, reader()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có lần vắng mặt này của bạn."));
    try {
      absences.cancel(absence, reader());
      answer.addFlashAttribute("done",
          "Đã hủy lần vắng mặt %s của %s.".formatted(absence.period(), directory.nameOf(absence.person())));
    } catch (IllegalStateException over) {
      answer.addFlashAttribute("refused", over.getMessage());
    }
    return "redirect:/vang-mat";
  }

  private String page(Model model, Map<String, String> typed, Map<String, String> errors) {
    boolean administrator = directory.isAdministrator(reader());
    model.addAttribute("lists", views.of(reader()));
    model.addAttribute("seesAll", views.seesAll(reader()));
    model.addAttribute("choosesPerson", administrator);
    model.addAttribute("people", directory.staff());
    model.addAttribute("reader", reader());
    model.addAttribute("typed", typed);
    model.addAttribute("errors", errors);
    model.addAttribute("today", substitution.today());
    return "organisation/absences";
  }

  /** @return whose absence it is: one's own, but for the administrator */
  private String person(String chosen) {
    if (chosen == null || chosen.isEmpty() || chosen.equals(reader())) {
      return reader();
    }
    if (!directory.isAdministrator(reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Chỉ quản trị kỹ thuật được ghi vắng mặt cho người khác.");
    }
    if (!directory.exists(chosen)) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Không có người dùng này.");
    }
    return chosen;
  }

  /** What the person must know besides: for whom he was to stand in, and that nobody was named. */
  private List<String> warnings(Absence planned) {
    List<String> warnings = new ArrayList<>();
    if (planned.substitute() == null) {
      warnings.add("Chưa có người thực hiện thay: việc đã nhận sẽ trả về đơn vị; nhắc việc gửi cho những người khác của đơn vị "
          + "(không còn ai thì gửi trưởng đơn vị) và cả người vắng mặt.");
    }
    absences.open().stream().filter(other -> planned.person().equals(other.substitute())
        && other.overlaps(planned.from(), planned.to())).forEach(other -> warnings.add(
            "%s đang được cử thực hiện thay cho %s (%s); những ngày trùng nhau thì %s chưa có người thực hiện thay.".formatted(
                directory.nameOf(planned.person()), directory.nameOf(other.person()), other.period(),
                directory.nameOf(other.person()))));
    return warnings;
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
