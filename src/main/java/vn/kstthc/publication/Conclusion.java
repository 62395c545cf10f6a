package vn.kstthc.publication;

import vn.kstthc.form.FormInput;

/** How a check or a signature ends. @param note the reason of a return; else a remark, null where there is none */
record Conclusion(boolean passed, String note) {

  enum Kind { PASS, RETURN }

  /** Reads the fields "conclusion" and "note". @param remark what the note is where nothing is returned */
  static Conclusion read(FormInput input, String remark) {
    Kind kind = input.requiredChoice("conclusion", "Kết luận", Kind.class);
    String note = kind == Kind.RETURN ? input.requiredText("note", "Lý do trả lại", 4000) : input.text("note", remark, 4000);
    return new Conclusion(kind == Kind.PASS, note);
  }
}
