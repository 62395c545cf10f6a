package vn.kstthc.reporting;

import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kstthc.form.Withdrawal;
import vn.kstthc.organisation.Directory;

/** What only the office and the leadership have of a report: withdrawing it, and the scan of what was signed. */
@Controller
@RequestMapping("/bao-cao/{number:BC-.*}")
class ReportOfficePages {

  private final Reports reports;
  private final ReportProcess process;
  private final ReportScans scans;
  private final ReportReaders readers;
  private final Directory directory;

  ReportOfficePages(Reports reports, ReportProcess process, ReportScans scans, ReportReaders readers, Directory directory) {
    this.reports = reports;
    this.process = process;
    this.scans = scans;
    this.readers = readers;
    this.directory = directory;
  }

  @PostMapping("/rut")
  String withdraw(@PathVariable String number, @RequestParam(value = "reason", required = false) String reason, RedirectAttributes answer) {
    String reader = reader();
    if (!readers.mayWithdraw(report(number), reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN,
          "Chỉ Văn phòng Sở rút được báo cáo, và chỉ báo cáo đột xuất chưa gửi.");
    }
    Withdrawal.answer("báo cáo", number, reason, answer, why -> process.withdraw(number, reader, why));
    return "redirect:/bao-cao/" + number;
  }

  /** Always as a download, under its own name; nothing of it is shown inside the site. */
  @GetMapping("/ban-ky")
  ResponseEntity<byte[]> scan(@PathVariable String number) {
    if (!readers.seesAll(reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Tệp báo cáo chỉ dành cho Văn phòng Sở và lãnh đạo Sở.");
    }
    Report report = report(number);
    ReportScans.Scan scan = scans.of(report)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Báo cáo không có bản ký."));
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(scan.name(), StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_PDF_VALUE).body(scans.read(report));
  }

  private Report report(String number) {
    try {
      return reports.report(number);
    } catch (NoSuchElementException none) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có báo cáo này.");
    }
  }

  private String reader() {
    return directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
  }
}
