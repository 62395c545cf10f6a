package vn.kstthc.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.view.RedirectView;
import vn.kstthc.feedback.FeedbackRegister;
import vn.kstthc.feedback.FeedbackRegister.Receipt;
import vn.kstthc.feedback.FeedbackTracking.Tracked;
import vn.kstthc.feedback.Submission;
import vn.kstthc.form.FieldError;
import vn.kstthc.form.FormRefused;
import vn.kstthc.publication.Procedures;

/** Where anybody hands in feedback or a proposal (Decree 20/2008 Art. 8). What is refused leaves nothing behind. */
@Controller
class SubmitPage {

  private final FeedbackRegister register;
  private final TrackedCases cases;
  private final Procedures procedures;
  private final SubmitView view;
  private final ReceiptCookie receipts;
  private final Throttles throttles;
  private final PortalSettings settings;

  SubmitPage(FeedbackRegister register, TrackedCases cases, Procedures procedures, SubmitView view, ReceiptCookie receipts,
      Throttles throttles, PortalSettings settings) {
    this.register = register;
    this.cases = cases;
    this.procedures = procedures;
    this.view = view;
    this.receipts = receipts;
    this.throttles = throttles;
    this.settings = settings;
  }

  @GetMapping("/phan-anh")
  String show(@RequestParam(value = "thu-tuc", required = false) String code, Model model) {
    SubmitForm form = new SubmitForm(new LinkedMultiValueMap<>());
    form.typed.set(SubmitForm.CODE, code);
    return view.show(form, model);
  }

  @PostMapping("/phan-anh")
  Object send(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response,
      Model model) throws IOException {
    SubmitForm form = new SubmitForm(sent);
    if (ExpiredForm.is(request)) {
      return view.expired(form, model, response);
    }
    try (SentFiles files = new SentFiles(request, settings.largestFile())) {
      Submission submission = form.submission(procedures, files.fine());
      List<FieldError> errors = errors(form, files, submission, request);
      if (!errors.isEmpty()) {
        return view.refused(form, errors, files.some(), model, response);
      }
      var wait = throttles.takeCase(request.getRemoteAddr(), files.megabytes());
      return wait.isZero() ? receive(form, submission, files, request, response, model)
          : view.tooMany(form, wait, files.some(), model, response);
    }
  }

  private List<FieldError> errors(SubmitForm form, SentFiles files, Submission submission, HttpServletRequest request) {
    List<FieldError> errors = new ArrayList<>(form.errors(procedures));
    try {
      register.verify(submission);
    } catch (FormRefused refused) {
      errors.addAll(refused.errors());
    }
    errors.addAll(files.errors());
    String again = form.typed.get(SubmitForm.AGAIN);
    if (again != null && cases.find(request, again, form.typed.get(SubmitForm.AGAIN_SECRET)).filter(Tracked::maySendAgain)
        .isEmpty()) {
      errors.add(new FieldError(SubmitForm.AGAIN, "Vụ việc gửi lại",
          "không phải là vụ việc được gửi lại; nội dung sẽ được gửi như mới"));
      form.typed.set(SubmitForm.AGAIN, null);
    }
    return errors;
  }

  private Object receive(SubmitForm form, Submission submission, SentFiles files, HttpServletRequest request,
      HttpServletResponse response, Model model) {
    boolean received = false;
    try {
      Receipt receipt = register.receive(submission, null);
      received = true;
      response.addHeader(HttpHeaders.SET_COOKIE, receipts.of(receipt, request.isSecure()));
      RedirectView next = new RedirectView("/phan-anh/da-gui", true, true, false);
      next.setStatusCode(HttpStatus.SEE_OTHER);
      return next;
    } catch (FormRefused refused) {
      return view.refused(form, refused.errors(), files.some(), model, response);
    } finally {
      if (!received) {
        throttles.giveBackCase(request.getRemoteAddr(), files.megabytes());
      }
    }
  }

  /** The button beside the procedure: works without script, and keeps what was typed meanwhile. */
  @PostMapping("/phan-anh/tim-thu-tuc")
  String search(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response,
      Model model) {
    SubmitForm form = new SubmitForm(sent);
    if (ExpiredForm.is(request)) {
      return view.expired(form, model, response);
    }
    Throttles.check(throttles.searching.take(request.getRemoteAddr()));
    return view.found(form, model);
  }

  /** From a case that was not accepted, to say it again better. */
  @PostMapping("/phan-anh/gui-lai")
  String again(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request, HttpServletResponse response,
      Model model) {
    SubmitForm form = new SubmitForm(sent);
    return ExpiredForm.is(request) ? view.expired(form, model, response) : view.show(form, model);
  }
}
