package vn.kstthc.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kstthc.deadline.Dates;
import vn.kstthc.feedback.FeedbackTracking.Tracked;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FieldError;

/** The pages of a sender's case. */
@Component
class TrackView {

  private static final String ASK = "portal/track";

  private final PortalSettings settings;

  TrackView(PortalSettings settings) {
    this.settings = settings;
  }

  /** @param on the day, null where it is not known */
  record Line(String on, String text) {}

  String ask(TypedForm form, Model model) {
    form.show(model, List.of());
    return ASK;
  }

  String expired(TypedForm form, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    model.addAttribute("told", "Trang đã mở quá lâu, hoặc trình duyệt không nhận cookie. Ông/bà bấm Tra cứu một lần nữa.");
    return ask(form, model);
  }

  /** Whether there is no such number or its secret is another, nobody is told. */
  String unknown(TypedForm form, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("told",
        "Số tiếp nhận hoặc mã tra cứu không đúng. Hai thông tin này ở trên biên nhận và trong thư xác nhận.");
    return ask(form, model);
  }

  String show(TypedForm form, Tracked tracked, List<FieldError> errors, Model model, HttpServletResponse response) {
    if (!errors.isEmpty()) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    }
    form.show(model, errors);
    model.addAttribute("it", tracked);
    model.addAttribute("receivedAt", Dates.moment(tracked.receivedAt()));
    model.addAttribute("receivedOn", Dates.text(tracked.receivedOn()));
    model.addAttribute("steps", tracked.steps().stream().map(step -> new Line(Dates.moment(step.at()), step.text())).toList());
    if (tracked.transfer() != null && tracked.transfer().date() != null) {
      model.addAttribute("transferDate", Dates.text(tracked.transfer().date()));
    }
    if (tracked.answer() != null && tracked.answer().date() != null) {
      model.addAttribute("answerDate", Dates.text(tracked.answer().date()));
    }
    if (tracked.question() != null) {
      model.addAttribute("answerUntil", Dates.text(tracked.question().until()));
    }
    model.addAttribute("fileTypes", CheckedUpload.accepted());
    model.addAttribute("mostFiles", SentFiles.MOST);
    model.addAttribute("largestFile", settings.largestFile().toMegabytes());
    return "portal/tracked";
  }
}
