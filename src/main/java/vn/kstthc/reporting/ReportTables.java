package vn.kstthc.reporting;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import vn.kstthc.figure.FigureSource;
import vn.kstthc.figure.FigureTable;
import vn.kstthc.figure.FigureTable.Column;
import vn.kstthc.figure.FigureTable.Course;

/** The tables of a report: one of each register that is counted, and that of what the units give. */
@Component
@EnableConfigurationProperties(ReportingSettings.class)
class ReportTables {

  /** Of what the units give. */
  static final FigureTable UNITS = new FigureTable("don-vi", "Truyền thông, tập huấn, kiểm tra, khen thưởng theo đơn vị", "Đơn vị",
      Stream.of(ReportPart.Figure.values()).map(figure -> Column.cases(figure.key(), figure.label(), Course.ADDS)).toList(), List.of());

  private final List<FigureSource> sources;
  private final ReportingSettings settings;

  ReportTables(List<FigureSource> sources, ReportingSettings settings) {
    this.sources = List.copyOf(sources);
    this.settings = settings;
  }

  List<FigureSource> sources() {
    return sources;
  }

  List<FigureTable> all() {
    List<FigureTable> all = new ArrayList<>(sources.stream().map(FigureSource::table).toList());
    all.add(UNITS);
    return all;
  }

  /** @throws NoSuchElementException where there is none of that key */
  FigureTable table(String key) {
    return all().stream().filter(table -> table.key().equals(key)).findFirst()
        .orElseThrow(() -> new NoSuchElementException("Không có bảng " + key));
  }

  /** @return the register it is counted in; empty of what the units give */
  Optional<FigureSource> source(String table) {
    return sources.stream().filter(source -> source.table().key().equals(table)).findFirst();
  }

  /** @return what the plan wants of it; null where it wants nothing */
  String target(FigureTable table, Column column) {
    return settings.targets().get(table.key() + "." + column.key());
  }

  /** @return with the official code where that is known */
  String title(FigureTable table) {
    String code = settings.forms().get(table.key());
    return code == null ? "Bảng số liệu hỗ trợ: " + table.title() : "%s: %s".formatted(code, table.title());
  }
}
