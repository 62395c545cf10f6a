package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import vn.kstthc.engine.WebApps;

import vn.kstthc.organisation.Organisation;

/** Whatever a case is written out as: pages, sheet, letters on paper and by mail, feed. In all of it what people wrote is text. */
@TestComponent
public class WrittenOut {

  private final FeedbackItems items;
  private final RegisterSheet sheet;
  private final LetterFile letters;
  private final TemplateEngine templates;
  private final Organisation organisation;
  private final ObjectMapper json;
  private final JdbcClient jdbc;

  WrittenOut(FeedbackItems items, RegisterSheet sheet, LetterFile letters, TemplateEngine templates, Organisation organisation,
      ObjectMapper json, JdbcClient jdbc) {
    this.items = items;
    this.sheet = sheet;
    this.letters = letters;
    this.templates = templates;
    this.organisation = organisation;
    this.json = json;
    this.jdbc = jdbc;
  }

  void assertHarmless(WebApps office, String number, String text, LetterFile.Kind... kinds) {
    Feedback item = items.get(number);
    HttpResponse<String> page = office.get("/phan-anh/so/" + number);
    assertThat(page.statusCode()).isEqualTo(200);
    assertText(page.body(), text);
    assertSheet(item);
    for (LetterFile.Kind kind : kinds) {
      assertLetter(item, kind);
    }
    assertMails(number, text);
  }

  /** Markup, quotes and expressions stand on a page in other letters than they were written in. */
  static void assertText(String page, String text) {
    if (text.matches("(?s).*[<>\"].*")) {
      assertThat(page.contains(text.replace("\r\n", "\n"))).as(text).isFalse();
    }
    assertThat(page.contains(">49<") || page.contains("\"49\"")).as("computed " + text).isFalse();
  }

  private void assertSheet(Feedback item) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String day = item.receivedOn().toString();
    try {
      sheet.write(RegisterFilter.of(Map.of("tu", day, "den", day, "tim", item.number()), LocalDate.parse(day)), "van.phong", out);
      try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
        assertThat(book.getSheetAt(0).getLastRowNum()).isOne();
        for (Cell cell : book.getSheetAt(0).getRow(1)) {
          assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
        }
        Row row = book.getSheetAt(0).getRow(1);
        assertThat(inXml(row.getCell(10).getStringCellValue())).isEqualTo(inXml(item.content()));
        assertThat(row.getCell(10).getCellStyle().getQuotePrefixed()).isTrue();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void assertLetter(Feedback item, LetterFile.Kind kind) {
    Element paper = xml(part(letters.of(kind, item), "word/document.xml")).getDocumentElement();
    if (kind == LetterFile.Kind.FORWARD || kind == LetterFile.Kind.ANSWER) {
      assertThat(letters(paper.getTextContent()).contains(letters(item.content()))).as(kind.name()).isTrue();
    }
    for (String live : List.of("hyperlink", "instrText", "fldSimple", "object", "altChunk", "script")) {
      assertThat(paper.getElementsByTagNameNS("*", live).getLength()).as(live).isZero();
    }
  }

  private static InputSource part(byte[] file, String name) {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return new InputSource(new ByteArrayInputStream(zip.readAllBytes()));
        }
      }
      throw new AssertionError("no " + name);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void assertMails(String number, String text) {
    jdbc.sql("select subject, recipient, template, model from correspondence where case_number = ? and model is not null").param(number)
        .query().listOfRows().forEach(mail -> {
          assertThat((String) mail.get("SUBJECT")).contains(number).matches("[^\\p{Cc}]*");
          assertThat((String) mail.get("RECIPIENT")).isEqualTo(items.get(number).sender().email());
          assertText(templates.process((String) mail.get("TEMPLATE"), context((String) mail.get("MODEL"))), text);
        });
  }

  private Context context(String model) {
    try {
      Context context = new Context(Locale.forLanguageTag("vi-VN"), json.readValue(model, new TypeReference<Map<String, Object>>() {}));
      context.setVariable("tenant", organisation.tenant());
      context.setVariable("address", "http://localhost");
      return context;
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** For everybody to read, and to subscribe to. */
  void assertPublished(int port, String number, String text) {
    WebApps anybody = new WebApps(port);
    for (String path : List.of("/phan-anh/ket-qua/" + number, "/phan-anh/ket-qua?tim=" + number)) {
      HttpResponse<String> page = anybody.get(path);
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).contains(number);
      assertText(page.body(), text);
    }
    Element newest = (Element) xml(new InputSource(new StringReader(anybody.get("/phan-anh/ket-qua.atom").body())))
        .getElementsByTagName("entry").item(0);
    Published published = items.get(number).published();
    assertThat(letters(child(newest, "title"))).isEqualTo(letters(published.title()));
    assertThat(letters(child(newest, "content"))).isEqualTo(letters(published.answer()));
  }

  /** @return what a strict reader makes of it */
  private static Document xml(InputSource written) {
    try {
      DocumentBuilderFactory readers = DocumentBuilderFactory.newInstance();
      readers.setNamespaceAware(true);
      return readers.newDocumentBuilder().parse(written);
    } catch (IOException | ParserConfigurationException | SAXException broken) {
      throw new AssertionError(broken);
    }
  }

  private static String child(Element entry, String name) {
    Element found = (Element) entry.getElementsByTagName(name).item(0);
    assertThat(found.getElementsByTagName("*").getLength()).as("markup in " + name).isZero();
    return found.getTextContent();
  }

  /** What may not stand in XML is another letter there, or none. */
  private static String inXml(String text) {
    return text.replaceAll("[\uFFFE\uFFFF?]", "").replace("\r\n", "\n");
  }

  private static String letters(String text) {
    return inXml(text).replaceAll("[\\s\\p{Z}]+", "");
  }
}
