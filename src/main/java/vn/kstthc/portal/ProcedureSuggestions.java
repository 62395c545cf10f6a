package vn.kstthc.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.kstthc.publication.Procedures;

/** Procedures for who types their name; for the page's script. Without script the form's own button asks the same. */
@RestController
class ProcedureSuggestions {

  private final Procedures procedures;
  private final Throttles throttles;

  ProcedureSuggestions(Procedures procedures, Throttles throttles) {
    this.procedures = procedures;
    this.throttles = throttles;
  }

  record Suggestion(String code, String name) {}

  @GetMapping(value = "/phan-anh/thu-tuc", produces = "application/json")
  List<Suggestion> search(@RequestParam(value = "tim", defaultValue = "") String text, HttpServletRequest request) {
    Throttles.check(throttles.searching.take(request.getRemoteAddr()));
    return procedures.search(SubmitView.cleaned(text)).stream().map(found -> new Suggestion(found.code(), found.name())).toList();
  }
}
