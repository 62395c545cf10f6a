package vn.kstthc.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Text of cells with commas between, as people save it from spreadsheets or get it from another office (RFC 4180). */
public final class CsvLines {

  /** @param number of the line of the text in which it begins, from 1; @param cells without blanks around them */
  public record Line(int number, List<String> cells) {}

  /** A quote is not closed, or something stands behind a closed one. */
  public static final class QuotesDoNotMatch extends Exception {
    private final int line;

    private QuotesDoNotMatch(int line, Exception cause) {
      super("Dòng %d: dấu ngoặc kép không khớp".formatted(line), cause);
      this.line = line;
    }

    /** @return the number of the line in which the record begins */
    public int line() {
      return line;
    }
  }

  private CsvLines() {}

  /** @return the text, without the mark that says in what letters it is. @throws CharacterCodingException where it is no UTF-8 */
  public static String text(byte[] content) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  /** @return the cells of one line; none where its quotes do not match */
  public static List<String> cells(String line, char separator) {
    try {
      List<Line> read = read(line, separator);
      return read.isEmpty() ? List.of() : read.get(0).cells();
    } catch (QuotesDoNotMatch wrong) {
      return List.of();
    }
  }

  /** @return all lines, where cells in quotes may go over several; an empty one has one empty cell */
  public static List<Line> read(String text) throws QuotesDoNotMatch {
    return read(text, ',');
  }

  private static List<Line> read(String text, char separator) throws QuotesDoNotMatch {
    CSVFormat format = CSVFormat.RFC4180.builder().setDelimiter(separator).setIgnoreSurroundingSpaces(true).setIgnoreEmptyLines(false).get();
    List<Line> lines = new ArrayList<>();
    int first = 1;
    try (CSVParser parser = CSVParser.parse(text, format)) {
      for (Iterator<CSVRecord> records = parser.iterator(); records.hasNext(); first = (int) parser.getCurrentLineNumber() + 1) {
        lines.add(new Line(first, records.next().stream().map(String::strip).toList()));
      }
      return lines;
    } catch (IOException | UncheckedIOException wrong) {
      throw new QuotesDoNotMatch(first, wrong);
    }
  }
}
