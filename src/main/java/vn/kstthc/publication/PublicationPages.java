package vn.kstthc.publication;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
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
import vn.kstthc.document.OfficialPaper;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** Pages of the cases of publication for staff: the list, one with all rounds, files and papers, its withdrawal. */
@Controller
@RequestMapping("/cong-bo")
class PublicationPages {

  private static final Set<String> ASKED = Set.of("tim", "buoc", "tinh-trang", "don-vi", "nam");
  private static final String CASE = "/{number:CB-\\d{4}-\\d{4,}}";

  private final Publications publications;
  private final PublicationReaders readers;
  private final PublicationProcess process;
  private final PublicationList list;
  private final PublicationViews views;
  private final PublicationFiles files;
  private final PublicationPaper paper;
  private final PublicationHtml html;
  private final Organisation organisation;
  private final Directory directory;

  PublicationPages(Publications publications, PublicationReaders readers, PublicationProcess process, PublicationList list,
      PublicationViews views, PublicationFiles files, PublicationPaper paper, PublicationHtml html, Organisation organisation,
      Directory directory) {
    this.publications = publications;
    this.readers = readers;
    this.process = process;
    this.list = list;
    this.views = views;
    this.files = files;
    this.paper = paper;
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
    Publication publication = readable(number);
    List<PublishedLine> lines = publications.lines(publication);
    model.addAttribute("publication", views.view(publication, reader()));
    model.addAttribute("papers", lines.isEmpty() ? List.of() : List.of(PublicationPaper.Kind.values()));
    model.addAttribute("fragment", lines.isEmpty() ? null : html.of(publication, lines));
    model.addAttribute("mayWithdraw", readers.mayWithdraw(publication, reader()));
    model.addAttribute("mayAskForTime", publication.step().isWithdrawable() && readers.holds(publication, reader()));
    return "publication/publication";
  }

  /** A paper filled from the list, to be completed in a word processor. */
  @GetMapping(CASE + "/van-ban/{kind}")
  ResponseEntity<byte[]> paper(@PathVariable String number, @PathVariable PublicationPaper.Kind kind) {
    Publication publication = readable(number);
    return download(kind.fileName(publication), OfficialPaper.MEDIA_TYPE, paper.of(kind, publication, listed(publication)));
  }

  /** For the sector's website. */
  @GetMapping(CASE + "/trang-thong-tin.html")
  ResponseEntity<byte[]> fragment(@PathVariable String number) {
    Publication publication = readable(number);
    return download(number + "-trang-thong-tin.html", "text/html;charset=UTF-8",
        html.of(publication, listed(publication)).getBytes(StandardCharsets.UTF_8));
  }

  private List<PublishedLine> listed(Publication publication) {
    List<PublishedLine> lines = publications.lines(publication);
    if (lines.isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Hồ sơ chưa có danh mục thủ tục.");
    }
    return lines;
  }

  @PostMapping(CASE + "/rut")
  String withdraw(@PathVariable String number, @RequestParam(value = "reason", required = false) String reason,
      RedirectAttributes answer) {
    Publication publication = readable(number);
    if (!readers.mayWithdraw(publication, reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN,
          "Hồ sơ không rút được ở bước này, hoặc đơn vị của bạn không có quyền rút.");
    }
    try {
      FormInput input = new FormInput(Collections.singletonMap("reason", reason));
      String why = input.requiredText("reason", "Lý do rút hồ sơ", 2000);
      input.verify();
      process.withdraw(number, reader(), why);
      answer.addFlashAttribute("done", "Đã rút hồ sơ " + number + ".");
    } catch (FormRefused refused) {
      answer.addFlashAttribute("refused", refused.getMessage());
      answer.addFlashAttribute("reason", reason);
    } catch (ConcurrencyFailureException | IllegalStateException overtaken) {
      answer.addFlashAttribute("refused", "Hồ sơ vừa được người khác chuyển sang bước khác, hãy xem lại.");
      answer.addFlashAttribute("reason", reason);
    }
    return "redirect:/cong-bo/" + number;
  }

  /** Always as a download, under its own name; nothing of it is shown inside the site. */
  @GetMapping(CASE + "/tep/{id}")
  ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable long id) {
    Publication publication = readable(number);
    PublicationFile file = files.find(publication, id)
        .filter(found -> found.submitted() || directory.unitsOf(reader()).contains(found.unit()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có tệp này."));
    return download(file.name(), file.mediaType(), files.read(id));
  }

  private static ResponseEntity<byte[]> download(String name, String type, byte[] content) {
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CONTENT_TYPE, type).body(content);
  }

  /** Whether there is none or it is somebody else's is told to nobody. */
  private Publication readable(String number) {
    return publications.find(number).filter(found -> readers.concerns(found, reader())).orElseThrow(() ->
        new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị bạn."));
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
