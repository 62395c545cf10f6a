package vn.kstthc.review;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
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
import vn.kstthc.form.Withdrawal;
import vn.kstthc.organisation.Directory;

/** Pages of the dossiers for staff: what is late and why, all rounds of one, its files, its withdrawal. */
@Controller
@RequestMapping("/ho-so")
class ReviewPages {

  private final ReviewService review;
  private final DossierReaders readers;
  private final ReviewProcess process;
  private final DossierList list;
  private final DossierViews views;
  private final DossierFiles files;
  private final Directory directory;

  ReviewPages(ReviewService review, DossierReaders readers, ReviewProcess process, DossierList list, DossierViews views,
      DossierFiles files, Directory directory) {
    this.review = review;
    this.readers = readers;
    this.process = process;
    this.list = list;
    this.views = views;
    this.files = files;
    this.directory = directory;
  }

  @GetMapping
  String list(Model model) {
    model.addAttribute("dossiers", list.concerning(reader()));
    return "review/dossiers";
  }

  @GetMapping("/{number}")
  String show(@PathVariable String number, Model model) {
    Dossier dossier = readable(number);
    model.addAttribute("dossier", views.view(dossier, reader()));
    model.addAttribute("mayWithdraw", readers.mayWithdraw(dossier, reader()));
    model.addAttribute("mayAskForTime", !dossier.step().isEnd() && readers.holds(dossier, reader()));
    return "review/dossier";
  }

  @PostMapping("/{number}/rut")
  String withdraw(@PathVariable String number, @RequestParam(value = "reason", required = false) String reason,
      RedirectAttributes answer) {
    Dossier dossier = readable(number);
    if (!readers.mayWithdraw(dossier, reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Hồ sơ không rút được ở bước này, hoặc đơn vị của bạn không có quyền rút.");
    }
    Withdrawal.answer("hồ sơ", number, reason, answer, why -> process.withdraw(number, reader(), why));
    return "redirect:/ho-so/" + number;
  }

  /** Always as a download, under its own name; nothing of it is shown inside the site. */
  @GetMapping("/{number}/tep/{id}")
  ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable long id) {
    Dossier dossier = readable(number);
    DossierFile file = files.find(dossier, id)
        .filter(found -> found.submitted() || directory.unitsOf(reader()).contains(found.unit()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có tệp này."));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CONTENT_TYPE, file.mediaType())
        .body(files.read(id));
  }

  /** Whether there is none or it is somebody else's is told to nobody. */
  private Dossier readable(String number) {
    try {
      Dossier dossier = review.dossier(number);
      if (readers.concerns(dossier, reader())) {
        return dossier;
      }
    } catch (NoSuchElementException none) {
      // answered below, as if it were another unit's
    }
    throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có hồ sơ này, hoặc hồ sơ không thuộc đơn vị bạn.");
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
