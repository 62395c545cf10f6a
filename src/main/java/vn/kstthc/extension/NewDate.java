package vn.kstthc.extension;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.FormInput;

/** Reads the date that shall take another's place: a working day still to come, later than that, and not absurdly far. */
@Component
@EnableConfigurationProperties(ExtensionSettings.class)
class NewDate {

  static final String FIELD = "newDueDate";

  private final ExtensionSettings settings;
  private final WorkingDays workingDays;

  NewDate(ExtensionSettings settings, WorkingDays workingDays) {
    this.settings = settings;
    this.workingDays = workingDays;
  }

  /** @param now the date that counts; null where that is wrong already; @return null where something is wrong */
  Instant read(FormInput input, String label, Instant now) {
    LocalDate date = input.requiredDate(FIELD, label);
    if (date == null || now == null) {
      return null;
    }
    LocalDate before = LocalDate.ofInstant(now, WorkingDays.ZONE);
    LocalDate last = before.plus(settings.longest());
    input.ensure(date.isAfter(before), FIELD, label, "phải sau hạn hiện tại (%s)".formatted(Dates.text(before)));
    input.ensure(date.isAfter(workingDays.today()), FIELD, label, "phải sau ngày hôm nay");
    input.ensure(!date.isAfter(last), FIELD, label, "quá xa, chậm nhất %s".formatted(Dates.text(last)));
    input.ensure(!input.fine(FIELD) || workingDays.isWorking(date), FIELD, label, "rơi vào ngày nghỉ, hãy chọn ngày làm việc");
    return input.fine(FIELD) ? workingDays.endOf(date) : null;
  }
}
