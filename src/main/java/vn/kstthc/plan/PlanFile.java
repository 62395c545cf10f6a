package vn.kstthc.plan;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FormRefused;
import vn.kstthc.plan.SheetLines.Line;
import vn.kstthc.plan.SheetLines.Unreadable;

/** A file of a plan, known by its first line: the tasks, the groups they stand in, or the procedures to be reviewed. */
record PlanFile(List<PlanRow> tasks, List<SectionRow> sections, List<ReviewRow> reviews) {

  static final String FIELD = "file";
  static final String LABEL = "Tệp kế hoạch";
  private static final Pattern ISO = Pattern.compile("^(\\d{4})-(\\d{2})-(\\d{2})$");

  /**
   * @param name of the file; its ending says how it is read
   * @param longest in bytes
   * @throws FormRefused where it cannot be read, or is no table of a plan
   */
  static PlanFile read(String name, InputStream content, long longest) throws IOException {
    try {
      if (name.toLowerCase(Locale.ROOT).endsWith(".csv")) {
        return of(SheetLines.ofText(content));
      }
      try (CheckedUpload file = CheckedUpload.read(FIELD, LABEL, name, content, longest)) {
        if (!file.name().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
          throw new Unreadable("chỉ nhận tệp .csv hoặc .xlsx");
        }
        return of(SheetLines.ofWorkbook(file));
      }
    } catch (Unreadable wrong) {
      throw new FormRefused(FIELD, LABEL, "%s: %s".formatted(name, wrong.getMessage()));
    }
  }

  private static PlanFile of(List<Line> lines) throws Unreadable {
    String header = lines.isEmpty() ? "" : String.join(",", cells(lines.get(0), 0)).toLowerCase(Locale.ROOT);
    if (Stream.of(PlanRow.HEADER, SectionRow.HEADER, ReviewRow.HEADER).noneMatch(header::equals)) {
      throw new Unreadable("dòng đầu phải là một trong: %s | %s | %s"
          .formatted(PlanRow.HEADER, SectionRow.HEADER, ReviewRow.HEADER));
    }
    int columns = header.split(",").length;
    List<Line> rest = lines.subList(1, lines.size()).stream()
        .map(line -> new Line(line.number(), cells(line, columns))).toList();
    List<String> wrong = rest.stream().filter(line -> line.cells().size() != columns).map(line ->
        "dòng %d có %d cột, phải có %d".formatted(line.number(), line.cells().size(), columns)).toList();
    if (!wrong.isEmpty()) {
      throw new Unreadable(String.join("; ", wrong));
    }
    return switch (header) {
      case PlanRow.HEADER -> new PlanFile(rest.stream().map(PlanFile::task).toList(), List.of(), List.of());
      case SectionRow.HEADER -> new PlanFile(List.of(), rest.stream().map(PlanFile::section).toList(), List.of());
      default -> new PlanFile(List.of(), List.of(), rest.stream().map(PlanFile::review).toList());
    };
  }

  /** Spreadsheets leave out empty cells at the end of a line, or write more of them. */
  private static List<String> cells(Line line, int columns) {
    List<String> cells = new ArrayList<>(line.cells());
    while (cells.size() > columns && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    while (cells.size() < columns) {
      cells.add("");
    }
    return cells;
  }

  private static PlanRow task(Line line) {
    List<String> c = line.cells();
    return new PlanRow(line.number(), c.get(0), c.get(1), c.get(2), c.get(3), c.get(4), c.get(5), c.get(6));
  }

  private static SectionRow section(Line line) {
    return new SectionRow(line.number(), line.cells().get(0), line.cells().get(1));
  }

  /** Its date is shown to people as they write dates. */
  private static ReviewRow review(Line line) {
    List<String> c = line.cells();
    return new ReviewRow(line.number(), c.get(0), c.get(1), c.get(2), c.get(3), ISO.matcher(c.get(4)).replaceFirst("$3/$2/$1"), c.get(5));
  }
}
