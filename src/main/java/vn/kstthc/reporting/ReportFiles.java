package vn.kstthc.reporting;

import java.util.Locale;
import java.util.function.BiFunction;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.kstthc.document.OfficialPaper;

/** The files of a report: made anew each time until it is sent, and from then on as they were. */
@Component
class ReportFiles {

  /** What they are. */
  enum Kind {
    DOCX(OfficialPaper.MEDIA_TYPE), XLSX(ReportSheet.MEDIA_TYPE);

    private final String mediaType;

    Kind(String mediaType) {
      this.mediaType = mediaType;
    }

    String mediaType() {
      return mediaType;
    }

    String fileName(Report report) {
      return report.number() + "." + name().toLowerCase(Locale.ROOT);
    }
  }

  private final ReportDocument document;
  private final ReportSheet sheet;
  private final ReportViews views;
  private final JdbcClient jdbc;

  ReportFiles(ReportDocument document, ReportSheet sheet, @Lazy ReportViews views, JdbcClient jdbc) {
    this.document = document;
    this.sheet = sheet;
    this.views = views;
    this.jdbc = jdbc;
  }

  byte[] of(Report report, Kind kind) {
    return report.isSent() ? jdbc.sql("select content from report_file where report = ? and kind = ?").params(report.id(), kind.name())
        .query((row, number) -> row.getBytes(1)).single() : made(report, kind);
  }

  /** As it is sent. */
  void keep(Report report) {
    for (Kind kind : Kind.values()) {
      jdbc.sql("insert into report_file (report, kind, name, content) values (?, ?, ?, ?)")
          .params(report.id(), kind.name(), kind.fileName(report), made(report, kind)).update();
    }
  }

  /** Nobody's texts are left out: who may not see them may not have the file. */
  private byte[] made(Report report, Kind kind) {
    BiFunction<Report, ReportView, byte[]> maker = kind == Kind.DOCX ? document::of : sheet::of;
    return maker.apply(report, views.whole(report));
  }
}
