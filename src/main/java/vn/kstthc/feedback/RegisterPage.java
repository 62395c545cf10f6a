package vn.kstthc.feedback;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.feedback.RegisterList.Line;
import vn.kstthc.organisation.Directory;
import vn.kstthc.organisation.Organisation;

/** The register (sổ tiếp nhận) for the office and the leadership. */
@Controller
class RegisterPage {

  private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final Set<String> ASKED =
      Set.of("tim", "tu", "den", "hinh-thuc", "loai", "phan-loai", "don-vi", "trang-thai", "tre");
  private static final int LAST_PAGE = 10_000;

  /** A line as it is shown. @param sender null where it is not for the reader; @param distance empty where it is done with */
  record Shown(String number, String receivedOn, String channel, String sender, String about, String kind, String outcome, String unit,
      String state, String due, String distance, String urgency, String ended) {}

  private final RegisterList list;
  private final RegisterSheet sheet;
  private final FeedbackReaders readers;
  private final Organisation organisation;
  private final Directory directory;
  private final WorkingDays workingDays;

  RegisterPage(RegisterList list, RegisterSheet sheet, FeedbackReaders readers, Organisation organisation, Directory directory,
      WorkingDays workingDays) {
    this.list = list;
    this.sheet = sheet;
    this.readers = readers;
    this.organisation = organisation;
    this.directory = directory;
    this.workingDays = workingDays;
  }

  @GetMapping("/phan-anh/so")
  String show(@RequestParam Map<String, String> asked, @RequestParam(name = "trang", defaultValue = "1") int page, Model model) {
    String reader = reader();
    RegisterFilter filter = filter(asked);
    int at = Math.max(1, Math.min(LAST_PAGE, page));
    RegisterList.Page found = list.page(filter, at - 1, reader);
    model.addAttribute("office", readers.isOffice(reader));
    model.addAttribute("filter", filter);
    model.addAttribute("lines", found.lines().stream().map(this::shown).toList());
    model.addAttribute("page", at);
    model.addAttribute("earlier", at == 1 ? null : link("/phan-anh/so", asked, at - 1));
    model.addAttribute("further", found.more() ? link("/phan-anh/so", asked, at + 1) : null);
    model.addAttribute("sheet", link("/phan-anh/so/xuat", asked, 0));
    model.addAttribute("channels", List.of(Channel.values()));
    model.addAttribute("kinds", List.of(ContentKind.values()));
    model.addAttribute("outcomes", List.of(Outcome.values()));
    model.addAttribute("states", List.of(State.values()));
    model.addAttribute("units", organisation.units());
    return "feedback/register";
  }

  @GetMapping("/phan-anh/so/xuat")
  void export(@RequestParam Map<String, String> asked, HttpServletResponse response) throws IOException {
    String reader = reader();
    RegisterFilter filter = filter(asked);
    response.setContentType(SHEET);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
        .filename("so-tiep-nhan-%s-%s.xlsx".formatted(filter.from(), filter.to()), StandardCharsets.UTF_8).build().toString());
    sheet.write(filter, reader, response.getOutputStream());
  }

  private RegisterFilter filter(Map<String, String> asked) {
    try {
      return RegisterFilter.of(asked, workingDays.today());
    } catch (IllegalArgumentException wrong) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Điều kiện lọc không hợp lệ.", wrong);
    }
  }

  private Shown shown(Line line) {
    boolean late = line.due() != null && (line.doneAt() == null ? workingDays.isPast(line.due())
        : line.doneAt().atZone(WorkingDays.ZONE).toLocalDate().isAfter(line.due().atZone(WorkingDays.ZONE).toLocalDate()));
    return new Shown(line.number(), workingDays.text(line.receivedOn()), line.channel().label(),
        line.content() == null ? null : line.senderName() == null ? "Không ghi họ tên" : line.senderName(), about(line), line.kind().label(),
        line.outcome() == null ? "Chưa phân loại" : line.outcome().label(), line.unit() == null ? "" : organisation.unitName(line.unit()),
        line.state().label(), line.due() == null ? "đang tạm dừng" : workingDays.text(line.due()),
        line.doneAt() != null ? late ? "xong trễ hạn" : "" : line.due() == null ? "" : workingDays.distance(line.due()),
        late ? "late" : "ok", day(line.endedAt()));
  }

  private static String about(Line line) {
    String text = line.content() == null ? "" : line.content();
    String head = text.length() <= 160 ? text : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, 160))) + "…";
    return Stream.of(line.procedureName(), head).filter(part -> part != null && !part.isEmpty())
        .reduce((first, second) -> first + ": " + second).orElse("");
  }

  private String day(Instant moment) {
    return moment == null ? null : workingDays.text(moment.atZone(WorkingDays.ZONE).toLocalDate());
  }

  private static String link(String path, Map<String, String> asked, int page) {
    UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
    asked.forEach((name, value) -> {
      if (ASKED.contains(name) && !value.isBlank()) {
        link.queryParam(name, "{" + name + "}");
      }
    });
    if (page > 0) {
      link.queryParam("trang", page);
    }
    return link.encode().buildAndExpand(asked).toUriString();
  }

  private String reader() {
    String reader = directory.currentUser().orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
    if (!readers.seesAll(directory.unitsOf(reader))) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Sổ tiếp nhận chỉ dành cho Văn phòng Sở và lãnh đạo Sở.");
    }
    return reader;
  }
}
