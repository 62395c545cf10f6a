package vn.kstthc.form;

/**
 * What is wrong with one field of a form.
 *
 * @param field the field's name, as the form and the API send it
 * @param label its Vietnamese label, as the person sees it
 * @param message what to do about it, in Vietnamese
 */
public record FieldError(String field, String label, String message) {}
