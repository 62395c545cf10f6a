package vn.kstthc.portal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.MultiValueMap;
import vn.kstthc.feedback.Channel;
import vn.kstthc.feedback.ContentKind;
import vn.kstthc.feedback.SenderKind;
import vn.kstthc.feedback.Submission;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FieldError;
import vn.kstthc.publication.Procedures;
import vn.kstthc.publication.Procedures.Procedure;

/** The form of a submission as it was sent; see {@link Submission} for what its fields mean. */
final class SubmitForm {

  static final String KEY = "submissionKey";
  static final String CODE = "procedureCode";
  static final String NAME = "procedureName";
  static final String AGAIN = "sentAgainFrom";
  static final String AGAIN_SECRET = "sentAgainSecret";
  /** People do not see it; programs that fill in whatever they find do. */
  private static final String TRAP = "website";
  private static final List<String> FIELDS = List.of(KEY, AGAIN, AGAIN_SECRET, "senderKind", "name", "address", "phone", "email",
      "contentKind", CODE, NAME, "content", "proposal", SentFiles.FIELD);
  private static final int LONGEST_CODE = 100;

  final TypedForm typed;
  private final boolean trapped;

  SubmitForm(MultiValueMap<String, String> sent) {
    typed = new TypedForm(sent, FIELDS);
    String trap = sent.getFirst(TRAP);
    trapped = trap != null && !trap.isEmpty();
  }

  /** A form has one key from the first time it is shown until it is taken, so that sent twice it makes one case. */
  void keepKey() {
    if (!hasKey()) {
      typed.set(KEY, UUID.randomUUID().toString());
    }
  }

  private boolean hasKey() {
    String key = typed.get(KEY);
    return key != null && key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  }

  /** @return what only this form can find wrong */
  List<FieldError> errors(Procedures procedures) {
    List<FieldError> errors = new ArrayList<>();
    if (trapped) {
      errors.add(new FieldError("senderKind", "Biểu mẫu",
          "có ô ẩn đã bị điền tự động; nội dung đó đã được xóa, ông/bà bấm gửi lại một lần nữa"));
    }
    if (!hasKey()) {
      errors.add(new FieldError("senderKind", "Biểu mẫu",
          "không phải là biểu mẫu của trang này, ông/bà bấm gửi lại một lần nữa"));
    }
    if (typed.get(CODE) != null && procedure(procedures).isEmpty()) {
      errors.add(new FieldError(NAME, "Thủ tục, quy định liên quan", "thủ tục đã chọn không có trong danh mục"));
      typed.set(CODE, null);
    }
    return errors;
  }

  private Optional<Procedure> procedure(Procedures procedures) {
    String code = typed.get(CODE);
    return code == null || code.length() > LONGEST_CODE || !code.matches("[\\p{L}\\p{N}._-]+") ? Optional.empty()
        : procedures.find(code);
  }

  Submission submission(Procedures procedures, List<CheckedUpload> files) {
    Optional<Procedure> chosen = procedure(procedures);
    return new Submission(Channel.PORTAL, null, typed.choice("senderKind", SenderKind.class), typed.get("name"),
        typed.get("address"), typed.get("phone"), typed.get("email"), typed.choice("contentKind", ContentKind.class),
        chosen.map(Procedure::code).orElse(null), chosen.map(Procedure::name).orElse(typed.get(NAME)), typed.get("content"),
        typed.get("proposal"), null, files, typed.get(KEY), typed.get(AGAIN));
  }
}
