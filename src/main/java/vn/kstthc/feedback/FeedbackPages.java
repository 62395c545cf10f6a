package vn.kstthc.feedback;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
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
import vn.kstthc.form.FormInput;
import vn.kstthc.form.FormRefused;
import vn.kstthc.organisation.Directory;

/** One case for staff: all of it that the reader may see, its files, and what the office does with it outside of any task. */
@Controller
@RequestMapping("/phan-anh/so/{number:PAKN-.*}")
class FeedbackPages {

  private final FeedbackItems items;
  private final FeedbackService service;
  private final FeedbackProcess process;
  private final FeedbackReaders readers;
  private final FeedbackViews views;
  private final FeedbackFiles files;
  private final Directory directory;

  FeedbackPages(FeedbackItems items, FeedbackService service, FeedbackProcess process, FeedbackReaders readers,
      FeedbackViews views, FeedbackFiles files, Directory directory) {
    this.items = items;
    this.service = service;
    this.process = process;
    this.readers = readers;
    this.views = views;
    this.files = files;
    this.directory = directory;
  }

  @GetMapping
  String show(@PathVariable String number, Model model) {
    Feedback item = readable(number);
    model.addAttribute("item", views.view(item, reader()));
    model.addAttribute("letters", LetterFile.Kind.of(item));
    model.addAttribute("seesAll", readers.seesAll(directory.unitsOf(reader())));
    model.addAttribute("mayTakeUp", item.state() == State.KEPT && readers.isOffice(reader()));
    model.addAttribute("mayRenewSecret", readers.isOffice(reader()) && readers.maySeeSender(item, reader()));
    model.addAttribute("mayAnswer", item.state() == State.CLARIFYING && readers.mayAnswerForSender(item, reader()));
    return "feedback/item";
  }

  /** What was kept is studied again. */
  @PostMapping("/xem-xet-lai")
  String takeUp(@PathVariable String number, @RequestParam(value = "reason", required = false) String reason,
      RedirectAttributes answer) {
    Feedback item = ofOffice(number);
    return act(number, "Đã đưa ra xem xét lại.", answer, () -> {
      FormInput input = new FormInput(Collections.singletonMap("reason", reason));
      String why = input.requiredText("reason", "Lý do xem xét lại", 2000);
      input.ensure(item.state() == State.KEPT, "reason", "Lý do xem xét lại", "vụ việc không còn ở trạng thái lưu");
      input.verify();
      process.takeUp(item, reader(), why);
    });
  }

  /** Who has no mail answers by telephone, by post or in person, and somebody writes it down. */
  @PostMapping("/lam-ro")
  String answerForSender(@PathVariable String number, @RequestParam(value = "answer", required = false) String text,
      RedirectAttributes answer) {
    Feedback item = readable(number);
    if (!readers.mayAnswerForSender(item, reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Chỉ Văn phòng Sở và đơn vị chủ trì thực hiện được việc này.");
    }
    return act(number, "Đã ghi lời làm rõ của người gửi.", answer, () -> {
      FormInput input = new FormInput(Collections.singletonMap("answer", text));
      String said = input.requiredText("answer", "Nội dung làm rõ", 8000);
      input.ensure(item.state() == State.CLARIFYING, "answer", "Nội dung làm rõ", "vụ việc không còn chờ làm rõ");
      input.verify();
      process.senderAnswered(item, said, List.of(), reader());
    });
  }

  private static String act(String number, String done, RedirectAttributes answer, Runnable action) {
    try {
      action.run();
      answer.addFlashAttribute("done", done);
    } catch (FormRefused refused) {
      answer.addFlashAttribute("refused", refused.getMessage());
    } catch (ConcurrencyFailureException | IllegalStateException overtaken) {
      answer.addFlashAttribute("refused", "Vụ việc vừa được người khác chuyển sang bước khác, hãy xem lại.");
    }
    return "redirect:/phan-anh/so/" + number;
  }

  /** For a sender who has lost it or has no mail: shown once, kept by nobody. */
  @PostMapping("/ma-tra-cuu")
  String renewSecret(@PathVariable String number, RedirectAttributes answer) {
    Feedback item = ofOffice(number);
    answer.addFlashAttribute("secret", service.renewSecret(item, reader()));
    return "redirect:/phan-anh/so/" + number;
  }

  /** Always as a download, under its own name; nothing of it is shown inside the site. */
  @GetMapping("/tep/{id}")
  ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable long id) {
    Feedback item = readable(number);
    FeedbackFile file = files.find(item, id).filter(found -> readers.maySeeSender(item, reader()))
        .filter(found -> found.submitted() || directory.unitsOf(reader()).contains(found.unit()))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có tệp này."));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(file.name(), StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CONTENT_TYPE, file.mediaType()).body(files.read(id));
  }

  private Feedback ofOffice(String number) {
    Feedback item = readable(number);
    if (!readers.isOffice(reader()) || !readers.maySeeSender(item, reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Chỉ Văn phòng Sở thực hiện được việc này.");
    }
    return item;
  }

  /** Whether there is none or it is somebody else's is told to nobody. */
  private Feedback readable(String number) {
    return items.find(number).filter(item -> readers.maySee(item, reader())).orElseThrow(() -> new ResponseStatusException(
        HttpStatus.NOT_FOUND, "Không có phản ánh, kiến nghị này, hoặc không thuộc đơn vị bạn."));
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
