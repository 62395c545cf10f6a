package vn.kstthc.reporting;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.figure.FigureCase;
import vn.kstthc.figure.FigureSource;
import vn.kstthc.figure.FigureTable;
import vn.kstthc.organisation.Directory;

/** Pages of the reports for staff: those of a year, one with its figures, the cases behind each figure, its files. */
@Controller
@RequestMapping("/bao-cao")
class ReportPages {

  private static final int CASES_A_PAGE = 50;
  private static final int LAST_PAGE = 100_000;

  /** @param number of the report */
  record Line(String number, String title, String window, String due, String distance, String urgency, String step, String sent) {}

  private final Reports reports;
  private final ReportViews views;
  private final ReportReaders readers;
  private final ReportTables tables;
  private final ReportCharts charts;
  private final ReportFiles files;
  private final WorkingDays workingDays;
  private final Directory directory;

  ReportPages(Reports reports, ReportViews views, ReportReaders readers, ReportTables tables, ReportCharts charts, ReportFiles files,
      WorkingDays workingDays, Directory directory) {
    this.reports = reports;
    this.views = views;
    this.readers = readers;
    this.tables = tables;
    this.charts = charts;
    this.files = files;
    this.workingDays = workingDays;
    this.directory = directory;
  }

  @GetMapping
  String list(@RequestParam(name = "nam", required = false) Integer asked, Model model) {
    String reader = reader();
    int year = asked == null ? ReportPeriod.quarterOf(workingDays.today()).year() : Math.max(2000, Math.min(9999, asked));
    model.addAttribute("year", year);
    model.addAttribute("reports", reports.ofYear(year).stream().map(this::line).toList());
    model.addAttribute("seesDossiers", readers.seesAll(reader));
    model.addAttribute("office", readers.isOffice(reader));
    return "reporting/reports";
  }

  private Line line(Report report) {
    return new Line(report.number(), report.title(), ReportViews.window(report.window()), workingDays.text(report.dueAt()),
        report.step().isEnd() ? "" : workingDays.distance(report.dueAt()),
        report.step().isEnd() ? "ended" : workingDays.urgency(report.dueAt()),
        report.step().label(), report.isSent() ? report.sending().documentNumber() : null);
  }

  @GetMapping("/{number:BC-.*}")
  String show(@PathVariable String number, Model model) {
    String reader = reader();
    Report report = report(number);
    model.addAttribute("report", views.view(report, reader));
    model.addAttribute("charts", charts.of(report));
    model.addAttribute("seesAll", readers.seesAll(reader));
    model.addAttribute("mayWithdraw", readers.mayWithdraw(report, reader));
    return "reporting/report";
  }

  /** The cases that a figure counts, as the registers have them now. */
  @GetMapping("/{number:BC-.*}/so-lieu/{table}/{column}")
  String cases(@PathVariable String number, @PathVariable("table") String tableKey, @PathVariable String column,
      @RequestParam(name = "dong", required = false) String row, @RequestParam(name = "trang", defaultValue = "1") int asked, Model model) {
    String reader = reader();
    Report report = report(number);
    FigureSource source = tables.source(tableKey).orElseThrow(() -> notFound("Không có bảng này."));
    FigureTable table = source.table();
    if (table.columns().stream().noneMatch(each -> each.key().equals(column) && each.isCounted())) {
      throw notFound("Không có số liệu này.");
    }
    int page = Math.max(1, Math.min(LAST_PAGE, asked));
    String only = row == null || row.isEmpty() ? null : row;
    List<FigureCase> found = source.cases(report.window(), only, column, readers.units(reader), (page - 1) * CASES_A_PAGE, CASES_A_PAGE + 1);
    model.addAttribute("number", number);
    model.addAttribute("reportTitle", report.title());
    model.addAttribute("table", table);
    model.addAttribute("column", table.column(column));
    model.addAttribute("row", only);
    model.addAttribute("page", page);
    model.addAttribute("more", found.size() > CASES_A_PAGE);
    model.addAttribute("cases", found.subList(0, Math.min(CASES_A_PAGE, found.size())));
    model.addAttribute("sent", report.isSent());
    model.addAttribute("seesAll", readers.seesAll(reader));
    return "reporting/cases";
  }

  @GetMapping("/{number:BC-.*}/tep/{kind}")
  ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable ReportFiles.Kind kind) {
    if (!readers.seesAll(reader())) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Tệp báo cáo chỉ dành cho Văn phòng Sở và lãnh đạo Sở.");
    }
    Report report = report(number);
    return ResponseEntity.ok()
        .header(HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(kind.fileName(report), StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CONTENT_TYPE, kind.mediaType()).body(files.of(report, kind));
  }

  private Report report(String number) {
    try {
      return reports.report(number);
    } catch (NoSuchElementException none) {
      throw notFound("Không có báo cáo này.");
    }
  }

  private static ResponseStatusException notFound(String why) {
    return new ResponseStatusException(HttpStatus.NOT_FOUND, why);
  }

  private String reader() {
    String reader = directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    if (!readers.seesReports(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Báo cáo chỉ dành cho lãnh đạo Sở, Văn phòng Sở và các phòng chuyên môn.");
    }
    return reader;
  }
}
