package vn.kstthc.portal;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.kstthc.feedback.ContentKind;
import vn.kstthc.feedback.SenderKind;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FieldError;
import vn.kstthc.publication.Procedures;

/** The page of the form, as it is shown the first time and again. */
@Component
class SubmitView {

  private static final int LONGEST_SEARCH = 200;

  private final Procedures procedures;
  private final PortalSettings settings;

  SubmitView(Procedures procedures, PortalSettings settings) {
    this.procedures = procedures;
    this.settings = settings;
  }

  String show(SubmitForm form, Model model) {
    return page(form, List.of(), model);
  }

  String found(SubmitForm form, Model model) {
    model.addAttribute("matches", procedures.search(searched(form)));
    model.addAttribute("searched", true);
    return page(form, List.of(), model);
  }

  String refused(SubmitForm form, List<FieldError> errors, boolean filesChosen, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    model.addAttribute("filesLost", filesChosen);
    return page(form, errors, model);
  }

  String expired(SubmitForm form, Model model, HttpServletResponse response) {
    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
    model.addAttribute("told", "Chưa gửi được: trang đã mở quá lâu, hoặc trình duyệt không nhận cookie. Nội dung đã viết vẫn còn "
        + "bên dưới; ông/bà chọn lại tệp (nếu có) và bấm gửi một lần nữa.");
    return page(form, List.of(), model);
  }

  String tooMany(SubmitForm form, Duration wait, boolean filesChosen, Model model, HttpServletResponse response) {
    response.setStatus(429);
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
    model.addAttribute("told", "Chưa gửi được. " + Throttles.message(wait) + " Nội dung đã viết vẫn còn bên dưới.");
    model.addAttribute("filesLost", filesChosen);
    return page(form, List.of(), model);
  }

  private String page(SubmitForm form, List<FieldError> errors, Model model) {
    form.keepKey();
    String code = form.typed.get(SubmitForm.CODE);
    if (code != null && !model.containsAttribute("matches")) {
      model.addAttribute("matches", code.length() > LONGEST_SEARCH ? List.of() : procedures.search(code));
    }
    form.typed.show(model, errors);
    model.addAttribute("senderKinds", SenderKind.values());
    model.addAttribute("contentKinds", ContentKind.values());
    model.addAttribute("receivers", settings.receivers());
    model.addAttribute("fileTypes", CheckedUpload.accepted());
    model.addAttribute("mostFiles", SentFiles.MOST);
    model.addAttribute("largestFile", settings.largestFile().toMegabytes());
    return "portal/submit";
  }

  private static String searched(SubmitForm form) {
    String text = form.typed.get(SubmitForm.NAME);
    return text == null ? "" : cleaned(text);
  }

  /** No database takes all characters there are. */
  static String cleaned(String text) {
    return text.substring(0, Math.min(text.length(), LONGEST_SEARCH)).replaceAll("[\\p{Cc}\\p{Cs}]", " ");
  }
}
