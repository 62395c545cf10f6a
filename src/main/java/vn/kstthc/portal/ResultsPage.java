package vn.kstthc.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.feedback.PublishedAnswers;
import vn.kstthc.feedback.PublishedAnswers.Answer;
import vn.kstthc.feedback.PublishedAnswers.Page;
import vn.kstthc.organisation.Organisation;

/** Published answers (Decree 20/2008 Art. 19): to read, to search with or without diacritics, to subscribe to. */
@Controller
class ResultsPage {

  private static final int LAST_PAGE = 10_000;
  private static final MediaType ATOM = MediaType.parseMediaType("application/atom+xml;charset=UTF-8");

  private final PublishedAnswers answers;
  private final ReadAnswers read;
  private final Throttles throttles;
  private final AnswerFeed feed;

  ResultsPage(PublishedAnswers answers, ReadAnswers read, Throttles throttles, PortalSettings settings,
      Organisation organisation) {
    this.answers = answers;
    this.read = read;
    this.throttles = throttles;
    feed = new AnswerFeed(settings.address(), organisation.tenant().name());
  }

  record Shown(String number, String title, String procedureName, String question, String answer, String on) {}

  @GetMapping("/phan-anh/ket-qua")
  String list(@RequestParam(value = "tim", defaultValue = "") String text,
      @RequestParam(value = "trang", defaultValue = "1") String pageNumber, HttpServletRequest request, Model model) {
    String searched = SubmitView.cleaned(text).strip();
    int page = page(pageNumber);
    Page found = searched.isEmpty() ? read.page(page) : search(searched, page, request);
    int last = (int) Math.max(1, (found.total() + PublishedAnswers.PER_PAGE - 1) / PublishedAnswers.PER_PAGE);
    model.addAttribute("searched", searched);
    model.addAttribute("answers", found.answers().stream().map(ResultsPage::shown).toList());
    model.addAttribute("total", found.total());
    model.addAttribute("page", page + 1);
    model.addAttribute("last", last);
    return "portal/results";
  }

  private Page search(String text, int page, HttpServletRequest request) {
    Throttles.check(throttles.searching.take(request.getRemoteAddr()));
    return answers.search(text, page);
  }

  private static int page(String written) {
    if (!written.matches("[1-9][0-9]{0,4}") || Integer.parseInt(written) > LAST_PAGE) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có trang kết quả này.");
    }
    return Integer.parseInt(written) - 1;
  }

  @GetMapping("/phan-anh/ket-qua/{number}")
  String one(@PathVariable String number, Model model) {
    Answer answer = (number.matches("PAKN-[0-9]{4}-[0-9]{4,9}") ? answers.find(number) : Optional.<Answer>empty())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có kết quả nào mang số này."));
    model.addAttribute("it", shown(answer));
    return "portal/result";
  }

  @GetMapping("/phan-anh/ket-qua.atom")
  ResponseEntity<String> feed() {
    List<Answer> latest = read.latest();
    return ResponseEntity.ok().contentType(ATOM).cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
        .body(feed.of(latest));
  }

  private static Shown shown(Answer answer) {
    return new Shown(answer.number(), answer.title(), answer.procedureName(), answer.question(), answer.answer(),
        Dates.text(answer.publishedAt().atZone(WorkingDays.ZONE).toLocalDate()));
  }
}
