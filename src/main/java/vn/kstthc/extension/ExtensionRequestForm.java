package vn.kstthc.extension;

import java.time.Instant;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.RunningDates.RunningDate;
import vn.kstthc.form.FormInput;
import vn.kstthc.form.StartForm;

/** A unit asks for more time, for a task of its own or a case it leads. */
@Component
class ExtensionRequestForm implements StartForm {

  private static final String FIELD = "subject";
  private static final String LABEL = "Việc, hồ sơ cần gia hạn";

  private final Extensions extensions;
  private final ExtensionProcess process;
  private final NewDate newDate;

  ExtensionRequestForm(Extensions extensions, ExtensionProcess process, NewDate newDate) {
    this.extensions = extensions;
    this.process = process;
    this.newDate = newDate;
  }

  @Override
  public String process() {
    return ExtensionProcess.KEY;
  }

  @Override
  public Opened open(String actor, FormInput input) {
    RunningDate date = date(actor, input);
    Instant due = newDate.read(input, "Đề nghị hạn mới", date == null ? null : date.due());
    Extension.Request request = new Extension.Request(due, input.requiredText("reason", "Lý do", 2000),
        input.text("basis", "Căn cứ", 500), input.text("documentNumber", "Số, ký hiệu văn bản", 50));
    input.verify();
    Extension extension = extensions.ask(date, request, actor);
    process.mark(extension);
    return new Opened(extension.number(), Map.of(ExtensionProcess.EXTENSION_NUMBER, extension.number(),
        ExtensionProcess.CASE_NUMBER, extension.caseNumber(), ExtensionProcess.PROCEDURE_NAME, extension.caseName()));
  }

  private RunningDate date(String actor, FormInput input) {
    String subject = input.requiredText(FIELD, LABEL, 80);
    if (subject == null) {
      return null;
    }
    RunningDate found = extensions.extendable(actor).stream().filter(date -> date.subject().equals(subject)).findFirst().orElse(null);
    input.ensure(found != null, FIELD, LABEL, "không có trong việc đang có hạn của đơn vị bạn, hoặc đã xong");
    extensions.open(subject).ifPresent(open -> input.refuse(FIELD, LABEL,
        "đã có đề nghị %s đang chờ quyết định".formatted(open.number())));
    return found;
  }
}
