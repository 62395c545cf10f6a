package vn.kstthc.form;

import static java.util.stream.Collectors.joining;

import java.util.List;

/** A form that is not taken: nothing was recorded, the task stays open. The message names every wrong field. */
public class FormRefused extends RuntimeException {

  private final transient List<FieldError> errors;

  /** @param errors what is wrong, at least one */
  public FormRefused(List<FieldError> errors) {
    super(errors.stream().map(e -> "%s (%s): %s".formatted(e.label(), e.field(), e.message())).collect(joining("; ")));
    this.errors = List.copyOf(errors);
  }

  public FormRefused(String field, String label, String message) {
    this(List.of(new FieldError(field, label, message)));
  }

  /**
   * What a browser or another program is told.
   *
   * @param type tells this answer from the engine's own errors
   */
  public record Answer(String type, String message, List<FieldError> fields) {}

  /** @return the answer to send, with status 400 */
  public Answer answer() {
    return new Answer("FormRefused", "Chưa ghi nhận. " + getMessage(), errors);
  }

  /** @return what is wrong, field by field, in the order of the form */
  public List<FieldError> errors() {
    return errors;
  }
}
