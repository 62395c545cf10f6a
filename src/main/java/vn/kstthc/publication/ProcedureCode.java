package vn.kstthc.publication;

import vn.kstthc.form.FormInput;

/** Codes of procedures: {@code 1.000288} of the national database, or our own until it has given one. */
final class ProcedureCode {

  static final int LONGEST = 100;
  private static final String LETTERS = "[\\p{L}\\p{N}._-]+";

  private ProcedureCode() {}

  static boolean isOne(String code) {
    return code.length() <= LONGEST && code.matches(LETTERS);
  }

  /** @return null where none was written, or none that could be a code */
  static String read(FormInput input, String field, String label) {
    String code = input.text(field, label, LONGEST);
    input.ensure(code == null || isOne(code), field, label, "chỉ gồm chữ, số, dấu chấm, gạch nối");
    return input.fine(field) ? code : null;
  }
}
