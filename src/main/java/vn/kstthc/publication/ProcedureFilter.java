package vn.kstthc.publication;

import java.util.Map;

/** What somebody looks for in the register of procedures; null is any. */
record ProcedureFilter(String search, ProcedureState state, String field, String unit) {

  /** @throws IllegalArgumentException where a choice is none of the page's */
  static ProcedureFilter of(Map<String, String> asked) {
    String state = Asked.choice(asked, "trang-thai");
    return new ProcedureFilter(Asked.words(asked), state == null ? null : ProcedureState.valueOf(state),
        Asked.choice(asked, "linh-vuc"), Asked.choice(asked, "don-vi"));
  }
}
