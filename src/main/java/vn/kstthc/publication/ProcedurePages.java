package vn.kstthc.publication;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** The register of procedures for staff: all of them, one with its history, and what forms in Tasklist choose from. */
@Controller
@RequestMapping("/thu-tuc")
class ProcedurePages {

  private static final Set<String> ASKED = Set.of("tim", "trang-thai", "linh-vuc", "don-vi");

  private final ProcedureRegister register;
  private final ProcedureRows rows;
  private final ProcedureViews views;
  private final Organisation organisation;
  private final Directory directory;
  private final WorkingDays workingDays;

  ProcedurePages(ProcedureRegister register, ProcedureRows rows, ProcedureViews views, Organisation organisation,
      Directory directory, WorkingDays workingDays) {
    this.register = register;
    this.rows = rows;
    this.views = views;
    this.organisation = organisation;
    this.directory = directory;
    this.workingDays = workingDays;
  }

  @GetMapping
  String list(@RequestParam Map<String, String> asked, Model model) {
    ProcedureFilter filter = filter(asked);
    int page = Asked.page(asked);
    List<ProcedureChange> found = new ArrayList<>(
        rows.find(filter, workingDays.today(), (page - 1) * Asked.PAGE, Asked.PAGE + 1));
    boolean more = found.size() > Asked.PAGE;
    model.addAttribute("lines", found.stream().limit(Asked.PAGE).map(views::line).toList());
    model.addAttribute("filter", filter);
    model.addAttribute("page", page);
    model.addAttribute("earlier", page == 1 ? null : Asked.link("/thu-tuc", asked, ASKED, page - 1));
    model.addAttribute("further", more ? Asked.link("/thu-tuc", asked, ASKED, page + 1) : null);
    model.addAttribute("states", ProcedureState.values());
    model.addAttribute("fields", rows.fields());
    model.addAttribute("units", organisation.units());
    return "publication/procedures";
  }

  private static ProcedureFilter filter(Map<String, String> asked) {
    try {
      return ProcedureFilter.of(asked);
    } catch (IllegalArgumentException wrong) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Điều kiện lọc không hợp lệ.", wrong);
    }
  }

  @GetMapping("/{id:\\d{1,18}}")
  String show(@PathVariable long id, Model model) {
    ProcedureChange known = known(id);
    model.addAttribute("procedure", views.detail(known));
    model.addAttribute("history", register.history(id).stream().map(views::happening).toList());
    model.addAttribute("mayReplaceCode", known.localCode() && isOffice());
    return "publication/procedure";
  }

  /** The national database has given it a code. */
  @PostMapping("/{id:\\d{1,18}}/ma")
  String replaceCode(@PathVariable long id, @RequestParam Map<String, String> sent, RedirectAttributes answer) {
    ProcedureChange known = known(id);
    if (!isOffice()) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Chỉ Văn phòng Sở thực hiện được việc này.");
    }
    try {
      Map<String, String> values = new HashMap<>(sent);
      values.remove("_csrf");
      FormInput input = new FormInput(values);
      String code = ProcedureCode.read(input, "code", "Mã trên Cơ sở dữ liệu quốc gia");
      String note = input.text("note", "Ghi chú", 500);
      input.ensure(code != null || !input.fine("code"), "code", "Mã trên Cơ sở dữ liệu quốc gia", "chưa nhập");
      input.ensure(known.localCode(), "code", "Mã trên Cơ sở dữ liệu quốc gia", "thủ tục đã có mã quốc gia");
      input.ensure(code == null || register.find(code).isEmpty(), "code", "Mã trên Cơ sở dữ liệu quốc gia",
          "đã là mã của một thủ tục trong danh mục");
      input.verify();
      register.replaceCode(id, code, note, reader());
      answer.addFlashAttribute("done", "Đã thay mã %s bằng mã %s.".formatted(known.code(), code));
    } catch (FormRefused refused) {
      answer.addFlashAttribute("refused", refused.getMessage());
      answer.addFlashAttribute("typed", sent);
    }
    return "redirect:/thu-tuc/" + id;
  }

  @GetMapping("/api/tim")
  @ResponseBody
  List<ProcedureViews.Choice> search(@RequestParam Map<String, String> asked) {
    return rows.find(new ProcedureFilter(Asked.words(asked), ProcedureState.IN_FORCE, null, null), workingDays.today(), 0,
        Procedures.MOST_FOUND).stream().map(views::choice).toList();
  }

  /** @return all that may be amended or abolished */
  @GetMapping("/api/tat-ca")
  @ResponseBody
  List<ProcedureViews.Choice> all() {
    return rows.standing(workingDays.today()).stream().map(views::choice).toList();
  }

  private ProcedureChange known(long id) {
    try {
      return register.get(id);
    } catch (NoSuchElementException none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, none.getMessage(), none);
    }
  }

  private boolean isOffice() {
    return organisation.unitsInRole(Organisation.Role.OFFICE).stream().anyMatch(directory.unitsOf(reader())::contains);
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
