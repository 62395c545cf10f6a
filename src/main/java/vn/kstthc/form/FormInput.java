package vn.kstthc.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a person sent with a form, read field by field. Reading never throws: what is wrong is collected, so that one
 * answer names all of it; {@link #verify()} refuses in the end, also fields nobody asked for.
 */
public class FormInput {

  private static final DateTimeFormatter AS_WRITTEN =
      DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
  /** No list of a form is anywhere near this long; what is longer was not typed by a person. */
  private static final int LONGEST_LIST = 150_000;

  private final Map<String, ?> values;
  private final List<FieldError> errors = new ArrayList<>();
  private final Set<String> asked = new HashSet<>();

  /** @param values what was sent, by field name */
  public FormInput(Map<String, ?> values) {
    this.values = values == null ? Map.of() : values;
  }

  /** @return the text without surrounding blanks, in composed letters (NFC); null where it was empty or wrong */
  public String text(String field, String label, int longest) {
    asked.add(field);
    Object value = values.get(field);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String written)) {
      return refuse(field, label, "phải là chữ");
    }
    String text = WrittenText.kept(written);
    if (text.length() > longest) {
      return refuse(field, label, "dài %s ký tự, nhiều nhất %s ký tự".formatted(dotted(text.length()), dotted(longest)));
    }
    if (!WrittenText.isClean(text)) {
      return refuse(field, label, "có ký tự không hợp lệ");
    }
    return text.isEmpty() ? null : text;
  }

  /** Like {@link #text}, and a missing one is an error. */
  public String requiredText(String field, String label, int longest) {
    return required(field, label, text(field, label, longest));
  }

  /** @return one of the constants of the type by its name; null where nothing was chosen or the choice is unknown */
  public <E extends Enum<E>> E choice(String field, String label, Class<E> type) {
    String name = text(field, label, 100);
    if (name == null) {
      return null;
    }
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(name)) {
        return constant;
      }
    }
    return refuse(field, label, "không có lựa chọn \"%s\"".formatted(name));
  }

  public <E extends Enum<E>> E requiredChoice(String field, String label, Class<E> type) {
    return required(field, label, choice(field, label, type));
  }

  /** @return the date, read as 31/12/2024 or 2024-12-31; null where nothing was written or no such day exists */
  public LocalDate date(String field, String label) {
    String written = text(field, label, 30);
    if (written == null) {
      return null;
    }
    try {
      return written.contains("/") ? LocalDate.parse(written, AS_WRITTEN) : LocalDate.parse(written);
    } catch (DateTimeParseException notADay) {
      return refuse(field, label, "không phải là một ngày có thật, hãy ghi như 31/12/2024");
    }
  }

  public LocalDate requiredDate(String field, String label) {
    return required(field, label, date(field, label));
  }

  /** @return the whole number, dots between thousands allowed; null where nothing was written or it is out of range */
  public Long number(String field, String label, long largest) {
    String written = text(field, label, 40);
    if (written == null) {
      return null;
    }
    if (!written.matches("\\d+|\\d{1,3}([.\\s]\\d{3})+")) {
      return refuse(field, label, "phải là số nguyên không âm");
    }
    BigInteger number = new BigInteger(written.replaceAll("[.\\s]", ""));
    return number.compareTo(BigInteger.valueOf(largest)) <= 0 ? number.longValue()
        : refuse(field, label, "lớn quá " + dotted(largest));
  }

  public Long requiredNumber(String field, String label, long largest) {
    return required(field, label, number(field, label, largest));
  }

  /** @return the answer; null where nothing was said; text true/false is taken as well, as the web apps send both */
  public Boolean yesNo(String field, String label) {
    asked.add(field);
    Object value = values.get(field);
    if (value == null || "".equals(value)) {
      return null;
    }
    if (value instanceof Boolean answer) {
      return answer;
    }
    if ("true".equals(value) || "false".equals(value)) {
      return Boolean.valueOf((String) value);
    }
    return refuse(field, label, "phải là có hoặc không");
  }

  public Boolean requiredYesNo(String field, String label) {
    return required(field, label, yesNo(field, label));
  }

  /** @return the list that was sent as JSON text; empty where nothing was sent or it cannot be read */
  public <T> List<T> list(String field, String label, Class<T> element) {
    String json = text(field, label, LONGEST_LIST);
    if (json == null) {
      return List.of();
    }
    try {
      return JsonList.read(json, element);
    } catch (JsonProcessingException unreadable) {
      refuse(field, label, JsonList.complaint(unreadable));
      return List.of();
    }
  }

  /** Notes what is wrong with a field; said twice, it is noted once. */
  public <T> T refuse(String field, String label, String message) {
    FieldError error = new FieldError(field, label, message);
    if (!errors.contains(error)) {
      errors.add(error);
    }
    return null;
  }

  /** Notes an error unless the condition holds. */
  public void ensure(boolean condition, String field, String label, String message) {
    if (!condition) {
      refuse(field, label, message);
    }
  }

  /** @return whether the field is free of errors so far */
  public boolean fine(String field) {
    return errors.stream().noneMatch(e -> e.field().equals(field));
  }

  /** @throws FormRefused naming all that is wrong, also each field that this form does not have */
  public void verify() {
    values.keySet().stream().filter(name -> !asked.contains(name)).sorted()
        .forEach(name -> refuse(name, "Trường lạ", "biểu mẫu này không có trường này"));
    if (!errors.isEmpty()) {
      throw new FormRefused(errors);
    }
  }

  private static String dotted(long number) {
    return "%,d".formatted(number).replace(',', '.');
  }

  private <T> T required(String field, String label, T value) {
    if (value == null && fine(field)) {
      refuse(field, label, "chưa nhập");
    }
    return value;
  }
}
