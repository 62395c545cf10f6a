package vn.kstthc.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import vn.kstthc.form.Withdrawal;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** Pages of the cases of publication for staff: the list, one with all its rounds, its withdrawal. */
@Controller
@RequestMapping("/cong-bo")
class PublicationPages {

  private static final Set<String> ASKED = Set.of("tim", "buoc", "tinh-trang", "don-vi", "nam");
  static final String CASE = "/{number:CB-\\d{4}-\\d{4,}}";

  private final Publications publications;
  private final PublicationReaders readers;
  private final PublicationProcess process;
  private final PublicationList list;
  private final PublicationViews views;
  private final PublicationHtml html;
  private final Organisation organisation;
  private final Directory directory;

  PublicationPages(Publications publications, PublicationReaders readers, PublicationProcess process, PublicationList list,
      PublicationViews views, PublicationHtml html, Organisation organisation, Directory directory) {
    this.publications = publications;
    this.readers = readers;
    this.process = process;
    this.list = list;
    this.views = views;
    this.html = html;
    this.organisation = organisation;
    this.directory = directory;
  }

  @GetMapping
  String list(@RequestParam Map<String, String> asked, Model model) {
    PublicationFilter filter = filter(asked);
    int page = Asked.page(asked);
    List<PublicationList.Row> found = new ArrayList<>(list.find(filter, reader(), (page - 1) * Asked.PAGE, Asked.PAGE + 1));
    model.addAttribute("cases", found.stream().limit(Asked.PAGE).toList());
    model.addAttribute("filter", filter);
    model.addAttribute("page", page);
    model.addAttribute("earlier", page == 1 ? null : Asked.link("/cong-bo", asked, ASKED, page - 1));
    model.addAttribute("further", found.size() > Asked.PAGE ? Asked.link("/cong-bo", asked, ASKED, page + 1) : null);
    model.addAttribute("steps", PublicationStep.values());
    model.addAttribute("units", organisation.units());
    return "publication/publications";
  }

  private static PublicationFilter filter(Map<String, String> asked) {
    try {
      return PublicationFilter.of(asked);
    } catch (IllegalArgumentException wrong) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Điều kiện lọc không hợp lệ.", wrong);
    }
  }

  @GetMapping(CASE)
  String show(@PathVariable String number, Model model) {
    Publication publication = readers.readable(number, reader());
    List<PublishedLine> lines = publications.lines(publication);
    model.addAttribute("publication", views.view(publication, reader()));
    boolean listed = !lines.isEmpty() && publication.effectiveOn() != null;
    model.addAttribute("papers", listed ? List.of(PublicationPaper.Kind.values()) : List.of());
    model.addAttribute("fragment", listed ? html.of(publication, lines) : null);
    model.addAttribute("mayWithdraw", readers.mayWithdraw(publication, reader()));
    model.addAttribute("mayAskForTime", publication.step().isWithdrawable() && readers.holds(publication, reader()));
    return "publication/publication";
  }

  @PostMapping(CASE + "/rut")
  String withdraw(@PathVariable String number, @RequestParam(value = "reason", required = false) String reason,
      RedirectAttributes answer) {
    Publication publication = readers.readable(number, reader());
    if (!readers.mayWithdraw(publication, reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN,
          "Hồ sơ không rút được ở bước này, hoặc đơn vị của bạn không có quyền rút.");
    }
    Withdrawal.answer("hồ sơ", number, reason, answer, why -> process.withdraw(number, reader(), why));
    return "redirect:/cong-bo/" + number;
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
