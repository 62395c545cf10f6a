package vn.kstthc.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.kstthc.feedback.FeedbackTracking;
import vn.kstthc.feedback.FeedbackTracking.Tracked;
import vn.kstthc.form.FieldError;
import vn.kstthc.form.FormRefused;

/**
 * Where senders see how far their cases are (Decree 20/2008 Art. 12), answer what they are asked, take back, and rate. Number and
 * secret come with each form, in its body: nothing is kept between two of them, and no address holds a secret.
 */
@Controller
@RequestMapping("/phan-anh/tra-cuu")
class TrackPage {

  private static final List<String> FIELDS = List.of("number", "secret", "answer", "reason", "sure", "stars", "word");

  private final FeedbackTracking tracking;
  private final TrackedCases cases;
  private final TrackView view;
  private final PortalSettings settings;

  TrackPage(FeedbackTracking tracking, TrackedCases cases, TrackView view, PortalSettings settings) {
    this.tracking = tracking;
    this.cases = cases;
    this.view = view;
    this.settings = settings;
  }

  @GetMapping
  String ask(@RequestParam(value = "so", required = false) String number, Model model) {
    TypedForm form = new TypedForm(new LinkedMultiValueMap<>(), FIELDS);
    form.set("number", number);
    return view.ask(form, model);
  }

  @PostMapping
  String show(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response,
      Model model) {
    return act(sent, request, response, model, null, form -> { });
  }

  @PostMapping("/lam-ro")
  String answer(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response,
      Model model) throws IOException {
    try (SentFiles files = ExpiredForm.is(request) ? SentFiles.none() : new SentFiles(request, settings.largestFile())) {
      model.addAttribute("filesLost", files.some());
      return act(sent, request, response, model, "Đã nhận nội dung làm rõ của ông/bà.", form -> {
        if (!files.errors().isEmpty()) {
          throw new FormRefused(files.errors());
        }
        tracking.answerQuestion(form.get("number"), form.get("secret"), form.get("answer"), files.fine());
      });
    }
  }

  @PostMapping("/rut")
  String withdraw(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response,
      Model model) {
    return act(sent, request, response, model, "Đã rút phản ánh, kiến nghị.", form -> {
      if (form.get("sure") == null) {
        throw new FormRefused("sure", "Xác nhận rút", "hãy đánh dấu vào ô xác nhận");
      }
      tracking.withdraw(form.get("number"), form.get("secret"), form.get("reason"));
    });
  }

  @PostMapping("/danh-gia")
  String rate(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response,
      Model model) {
    return act(sent, request, response, model, "Cảm ơn ông/bà đã đánh giá.", form -> {
      String stars = form.get("stars");
      tracking.rate(form.get("number"), form.get("secret"), stars != null && stars.matches("[1-5]") ? Integer.parseInt(stars) : 0,
          form.get("word"));
    });
  }

  /** What a sender does with his own case. */
  private interface Act {
    void on(TypedForm form);
  }

  private String act(MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response, Model model,
      String done, Act act) {
    TypedForm form = new TypedForm(sent, FIELDS);
    if (ExpiredForm.is(request)) {
      return view.expired(form, model, response);
    }
    Optional<Tracked> found = cases.find(request, form.get("number"), form.get("secret"));
    if (found.isEmpty()) {
      return view.unknown(form, model, response);
    }
    if (done == null) {
      return view.show(form, found.get(), List.of(), model, response);
    }
    List<FieldError> errors = tried(act, form);
    model.addAttribute("done", errors.isEmpty() ? done : null);
    return view.show(form, cases.find(request, form.get("number"), form.get("secret")).orElseThrow(), errors, model, response);
  }

  private static List<FieldError> tried(Act act, TypedForm form) {
    try {
      act.on(form);
      return List.of();
    } catch (FormRefused refused) {
      return refused.errors();
    } catch (ConcurrencyFailureException overtaken) {
      return List.of(new FieldError("state", "Vụ việc", "vừa được chuyển bước trong lúc này, ông/bà xem lại rồi thử lần nữa"));
    }
  }
}
