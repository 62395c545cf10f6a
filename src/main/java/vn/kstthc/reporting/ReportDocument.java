package vn.kstthc.reporting;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.springframework.stereotype.Component;
import vn.kstthc.deadline.Dates;
import vn.kstthc.document.OfficialPaper;
import vn.kstthc.organisation.Organisation;

/** The report as a document, in the form of Decree 30/2020/NĐ-CP, with its tables; to be completed in a word processor. */
@Component
class ReportDocument {

  private static final String BLANK = "………………………………";

  private final ReportingSettings settings;
  private final Organisation organisation;
  private final ReportCharts charts;

  ReportDocument(ReportingSettings settings, Organisation organisation, ReportCharts charts) {
    this.settings = settings;
    this.organisation = organisation;
    this.charts = charts;
  }

  byte[] of(Report report, ReportView view) {
    try (OfficialPaper paper = new OfficialPaper()) {
      ReportPaper body = new ReportPaper(paper.sheet());
      head(paper, report);
      text(paper, body, view);
      paper.text("Trên đây là %s của %s./.".formatted(lower(report.title()), organisation.tenant().name()));
      paper.foot(settings.copies(), settings.signer());
      annex(paper, body, report, view);
      return paper.bytes();
    }
  }

  private void head(OfficialPaper paper, Report report) {
    Report.Sending sent = report.sending();
    paper.head(organisation.tenant().parent(), organisation.tenant().name(),
        sent == null ? "        /" + settings.symbol() : sent.documentNumber(), null, OfficialPaper.dated(organisation.tenant().place(),
            sent == null ? null : sent.documentDate(), report.window().to().getYear()));
    paper.title("Báo cáo", report.title().replaceFirst("(?i)^báo cáo\\s+", ""));
    paper.addressees(settings.addressees());
  }

  private void text(OfficialPaper paper, ReportPaper body, ReportView view) {
    paper.text("Thực hiện Nghị định số 63/2010/NĐ-CP ngày 08/6/2010 của Chính phủ về kiểm soát thủ tục hành chính (được sửa đổi, bổ sung), %s "
        .formatted(organisation.tenant().name()) + "báo cáo kết quả thực hiện %s như sau:".formatted(view.window()));
    body.heading("I. KẾT QUẢ THỰC HIỆN");
    paper.text(or(view.texts().results(), view.suggested().results()));
    paper.text("Số liệu chi tiết tại các bảng kèm theo báo cáo này.");
    body.heading("II. TỒN TẠI, HẠN CHẾ VÀ NGUYÊN NHÂN");
    paper.text(or(view.texts().unfinished(), view.suggested().unfinished()));
    missing(paper, view);
    body.heading("III. ĐỀ XUẤT, KIẾN NGHỊ");
    paper.text(or(view.texts().proposals(), view.suggested().proposals()));
    body.heading("IV. NHIỆM VỤ KỲ TỚI");
    paper.text(or(view.texts().nextPeriod(), null));
  }

  private static void missing(OfficialPaper paper, ReportView view) {
    List<String> names = view.parts().stream().filter(part -> part.urgency().equals("late")).map(ReportView.Part::name).toList();
    if (!names.isEmpty()) {
      paper.text("Đơn vị không gửi số liệu trong thời hạn: %s.".formatted(String.join(", ", names)));
    }
  }

  private void annex(OfficialPaper paper, ReportPaper body, Report report, ReportView view) {
    Report.Sending sent = report.sending();
    paper.turn();
    paper.annex("Phụ lục: các bảng số liệu", "(Kèm theo Báo cáo số %s của %s)".formatted(sent == null
        ? "        /%s ngày      tháng      năm %d".formatted(settings.symbol(), report.window().to().getYear())
        : "%s ngày %s".formatted(sent.documentNumber(), Dates.text(sent.documentDate())), organisation.tenant().name()));
    view.tables().forEach(table -> {
      body.tableTitle(table.title());
      body.table(table);
      changes(table).forEach(body::remark);
    });
    view.checks().stream().filter(check -> !check.holds()).forEach(check -> body.remark("%s: %s%s".formatted(check.label(), check.detail(),
        check.explanation() == null ? "" : ". " + check.explanation())));
    view.differences().forEach(late -> body.remark("%s, %s, %s thay đổi sau khi báo cáo đã gửi: %s.".formatted(late.earlierLabel(),
        late.table(), late.column(), cases(late))));
    charts.of(report).forEach(chart -> draw(paper.sheet(), chart));
  }

  private static String cases(ReportView.Late late) {
    List<String> words = new ArrayList<>();
    if (!late.added().isEmpty()) {
      words.add("thêm " + String.join(", ", late.added()));
    }
    if (!late.gone().isEmpty()) {
      words.add("bớt " + String.join(", ", late.gone()));
    }
    return String.join("; ", words);
  }

  private static List<String> changes(FigureView table) {
    return table.rows().stream().flatMap(row -> row.cells().stream().filter(cell -> cell.change() != null)
        .map(cell -> "(*) %s%s: sổ ghi %s, báo cáo %s. Lý do: %s.".formatted(row.key().isEmpty() ? "" : row.label() + ", ",
            table.label(cell.column()), cell.change().counted(), cell.text(), cell.change().reason()))).toList();
  }

  private static void draw(XWPFDocument sheet, ReportCharts.Chart chart) {
    int quarters = chart.quarters().size();
    try {
      XWPFChart drawn = sheet.createChart(15 * Units.EMU_PER_CENTIMETER, 8 * Units.EMU_PER_CENTIMETER);
      List<ReportChart.Bars> bars = new ArrayList<>();
      for (int i = 0; i < chart.series().size(); i++) {
        ReportCharts.Series series = chart.series().get(i);
        bars.add(new ReportChart.Bars(series.name(), XDDFDataSourcesFactory.fromArray(series.values().toArray(Long[]::new),
            drawn.formatRange(new CellRangeAddress(1, quarters, i + 1, i + 1)), i + 1), drawn.setSheetTitle(series.name(), i + 1)));
      }
      ReportChart.draw(drawn, chart.title(), XDDFDataSourcesFactory.fromArray(chart.quarters().toArray(String[]::new),
          drawn.formatRange(new CellRangeAddress(1, quarters, 0, 0)), 0), bars);
    } catch (InvalidFormatException | IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static String or(String text, String other) {
    return text != null && !text.isBlank() ? text : other != null && !other.isBlank() ? other : BLANK;
  }

  private static String lower(String title) {
    return title.isEmpty() ? title : title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
  }
}
