package vn.kstthc.reporting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.kstthc.deadline.Dates;
import vn.kstthc.form.FormRefused;
import vn.kstthc.organisation.Directory;

/** Where the office hands in files of the one-stop system, sees what is in them, takes them in or stops that. */
@Controller
@RequestMapping("/bao-cao/ho-so-mot-cua")
class OneStopPages {

  private static final String PAGE = "/bao-cao/ho-so-mot-cua";
  private static final int LONGEST_NAME = 200;

  private final OneStopImports imports;
  private final ReportReaders readers;
  private final ReportingSettings settings;
  private final Directory directory;

  OneStopPages(OneStopImports imports, ReportReaders readers, ReportingSettings settings, Directory directory) {
    this.imports = imports;
    this.readers = readers;
    this.settings = settings;
    this.directory = directory;
  }

  @GetMapping
  String list(Model model) {
    reader();
    model.addAttribute("imports", imports.latest());
    model.addAttribute("columns", String.join(", ", OneStopFile.COLUMNS));
    model.addAttribute("megabytes", settings.largestFile().toMegabytes());
    return "reporting/imports";
  }

  @GetMapping("/{id:\\d+}")
  String show(@PathVariable long id, Model model, HttpServletResponse response) {
    reader();
    OneStopImport found = found(id);
    if (found.isRunning()) {
      response.setHeader("Refresh", "2");
    }
    model.addAttribute("file", found);
    model.addAttribute("errors", imports.errors(id));
    model.addAttribute("by", directory.nameOf(found.by()));
    model.addAttribute("at", Dates.moment(found.sentAt()));
    model.addAttribute("mostErrors", OneStopImports.ERRORS_KEPT);
    return "reporting/import";
  }

  /** @param name the file's name; its bytes are the body */
  @PutMapping("/tep")
  @ResponseBody
  Map<String, String> upload(@RequestParam("ten") String name, HttpServletRequest request) throws IOException {
    String reader = office();
    long largest = settings.largestFile().toBytes();
    byte[] content = request.getInputStream().readNBytes((int) largest + 1);
    if (content.length > largest) {
      throw new FormRefused("file", "Tệp hồ sơ", "lớn quá %d MB".formatted(settings.largestFile().toMegabytes()));
    }
    String kept = name.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "").strip();
    long id = imports.receive(kept.length() <= LONGEST_NAME ? kept : kept.substring(0, LONGEST_NAME), content, reader);
    return Map.of("page", PAGE + "/" + id);
  }

  @ExceptionHandler
  ResponseEntity<FormRefused.Answer> refused(FormRefused refused) {
    return ResponseEntity.badRequest().body(refused.answer());
  }

  @PostMapping("/{id:\\d+}/nhap")
  String start(@PathVariable long id, RedirectAttributes answer) {
    office();
    return done(id, () -> imports.start(id), answer);
  }

  @PostMapping("/{id:\\d+}/dung")
  String cancel(@PathVariable long id, RedirectAttributes answer) {
    office();
    return done(id, () -> imports.cancel(id), answer);
  }

  private String done(long id, Runnable act, RedirectAttributes answer) {
    found(id);
    try {
      act.run();
    } catch (IllegalStateException overtaken) {
      answer.addFlashAttribute("refused", overtaken.getMessage() + ".");
    }
    return "redirect:" + PAGE + "/" + id;
  }

  private OneStopImport found(long id) {
    return imports.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "Không có tệp này."));
  }

  private String reader() {
    String reader = directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    if (!readers.seesAll(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Hồ sơ một cửa chỉ dành cho Văn phòng Sở và lãnh đạo Sở.");
    }
    return reader;
  }

  private String office() {
    String reader = reader();
    if (!readers.isOffice(reader)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Chỉ Văn phòng Sở nhập hồ sơ một cửa.");
    }
    return reader;
  }
}
