package vn.kstthc.portal;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import vn.kstthc.form.FieldError;

/** What somebody typed into a public form, to be read and, where something is wrong, to be shown again as it was. */
final class TypedForm {

  private final Map<String, String> typed = new HashMap<>();
  private final List<String> fields;

  /** @param fields of this form, in its order; whatever else was sent is nobody's business */
  TypedForm(MultiValueMap<String, String> sent, List<String> fields) {
    this.fields = fields;
    // a line ends with two characters in what browsers send, and is one for whoever counts
    fields.stream().filter(field -> sent.getFirst(field) != null)
        .forEach(field -> typed.put(field, sent.getFirst(field).replace("\r\n", "\n")));
  }

  /** @return what was typed; null where it was nothing */
  String get(String field) {
    String text = typed.get(field);
    return text == null || text.isBlank() ? null : text;
  }

  void set(String field, String text) {
    typed.put(field, text);
  }

  /** @return the constant of that name; null for none */
  <E extends Enum<E>> E choice(String field, Class<E> type) {
    for (E constant : type.getEnumConstants()) {
      if (constant.name().equals(get(field))) {
        return constant;
      }
    }
    return null;
  }

  void show(Model model, List<FieldError> errors) {
    model.addAttribute("typed", typed);
    model.addAttribute("errors", errors.stream()
        .collect(toMap(FieldError::field, FieldError::message, (first, second) -> first + "; " + second)));
    // as they follow one another on the page
    model.addAttribute("wrong", errors.stream().sorted(comparingInt(error -> fields.indexOf(error.field()))).toList());
  }
}
