package vn.kstthc.plan;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.document.OfficialPaper;

/** What the office does on the page of a plan: enters indicators, urges late units on. */
@Controller
@RequestMapping("/ke-hoach")
class PlanOfficePages {

  private final YearPlans plans;
  private final PlanChanges changes;
  private final PlanIndicators indicators;
  private final Urging urging;
  private final PlanReaders readers;
  private final WorkingDays workingDays;

  PlanOfficePages(YearPlans plans, PlanChanges changes, PlanIndicators indicators, Urging urging, PlanReaders readers,
      WorkingDays workingDays) {
    this.plans = plans;
    this.changes = changes;
    this.indicators = indicators;
    this.urging = urging;
    this.readers = readers;
    this.workingDays = workingDays;
  }

  @PostMapping("/{year:\\d{4}}/chi-tieu")
  String enter(@PathVariable int year, @RequestParam Map<String, String> sent, RedirectAttributes answer) {
    YearPlan plan = forOffice(year);
    PlanPages.act(answer, sent, () -> indicators.enter(plan, PlanPages.input(sent, "code", "percent", "source", "asOf"),
        readers.reader()), "Đã ghi nhận chỉ tiêu.");
    return "redirect:/ke-hoach/%d#chi-tieu".formatted(year);
  }

  @PostMapping("/{year:\\d{4}}/don-doc")
  String urge(@PathVariable int year, RedirectAttributes answer) {
    YearPlan plan = forOffice(year);
    PlanPages.act(answer, Map.of(), () -> urging.send(plan, readers.reader()), "Đã gửi văn bản đôn đốc.");
    return "redirect:/ke-hoach/%d#don-doc".formatted(year);
  }

  /** The letter as it would be sent now, to be looked at, numbered and signed. */
  @GetMapping("/{year:\\d{4}}/don-doc.docx")
  ResponseEntity<byte[]> letter(@PathVariable int year) {
    YearPlan plan = forOffice(year);
    return download(Urging.fileName(plan, workingDays.today()), urging.letter(plan));
  }

  @GetMapping("/{year:\\d{4}}/don-doc/{id}")
  ResponseEntity<byte[]> sent(@PathVariable int year, @PathVariable long id) {
    YearPlan plan = forOffice(year);
    return download("%s-don-doc-%d.docx".formatted(plan.number(), id), urging.sent(plan, id)
        .orElseThrow(() -> notFound("Không có văn bản này.")));
  }

  /** Where mails and cards lead that know the number of a change only. */
  @GetMapping("/{number:TDKH-\\d{4}-\\d+}")
  String change(@PathVariable String number) {
    try {
      return "redirect:/ke-hoach/%d#thay-doi".formatted(changes.plan(changes.get(number)).year());
    } catch (NoSuchElementException none) {
      throw notFound("Không có đề nghị này.");
    }
  }

  private YearPlan forOffice(int year) {
    if (!readers.isOffice(readers.reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Việc này chỉ dành cho Văn phòng.");
    }
    return plans.ofYear(year).orElseThrow(() -> notFound("Chưa có kế hoạch năm %d.".formatted(year)));
  }

  private static ResponseEntity<byte[]> download(String name, byte[] content) {
    return ResponseEntity.ok().header(HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CONTENT_TYPE, OfficialPaper.MEDIA_TYPE).body(content);
  }

  private static ResponseStatusException notFound(String why) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, why);
  }
}
