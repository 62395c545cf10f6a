package vn.kstthc.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.kstthc.form.SentFile.LONGEST;
import static vn.kstthc.form.SentFile.assertRefused;
import static vn.kstthc.form.SentFile.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are what their bytes say. */
class FileTypeTest {

  static Stream<Arguments> accepted() throws IOException {
    String office = "application/vnd.openxmlformats-officedocument.";
    return Stream.of(
        Arguments.of("a.pdf", SampleFiles.pdf(), "application/pdf"),
        Arguments.of("a.docx", SampleFiles.docx(), office + "wordprocessingml.document"),
        Arguments.of("a.docx", SampleFiles.zip("word/document.xml", "[Content_Types].xml"), office + "wordprocessingml.document"),
        Arguments.of("a.docx", SampleFiles.zip("_rels/.rels", "word/document.xml"), office + "wordprocessingml.document"),
        Arguments.of("a.xlsx", SampleFiles.xlsx(), office + "spreadsheetml.sheet"),
        Arguments.of("a.odt", SampleFiles.odt(), "application/vnd.oasis.opendocument.text"),
        Arguments.of("a.doc", SampleFiles.ole2(), "application/msword"),
        Arguments.of("a.xls", SampleFiles.ole2(), "application/vnd.ms-excel"),
        Arguments.of("a.png", SampleFiles.image("png"), "image/png"),
        Arguments.of("a.jpg", SampleFiles.image("jpg"), "image/jpeg"),
        Arguments.of("a.jpeg", SampleFiles.image("jpg"), "image/jpeg"),
        Arguments.of("A.PDF", SampleFiles.pdf(), "application/pdf"),
        Arguments.of("phiên bản 2.docx.pdf", SampleFiles.pdf(), "application/pdf"));
  }

  @ParameterizedTest
  @MethodSource("accepted")
  void takesWhatOfficialsExchange(String name, byte[] bytes, String mediaType) throws IOException {
    try (CheckedUpload upload = read(name, bytes); InputStream content = upload.open()) {
      assertThat(upload.mediaType()).isEqualTo(mediaType);
      assertThat(upload.name()).isEqualTo(name);
      assertThat(upload.size()).isEqualTo(bytes.length);
      assertThat(content.readAllBytes()).isEqualTo(bytes);
    }
  }

  static Stream<Arguments> pretenders() throws IOException {
    byte[] cutOff = Arrays.copyOf(SampleFiles.docx(), 100);
    return Stream.of(
        Arguments.of("a.pdf", "MZ\u0090\0\3\0\0\0\4\0".getBytes(UTF_8)),
        Arguments.of("a.pdf", "<!DOCTYPE html><html><script>alert(1)</script></html>".getBytes(UTF_8)),
        Arguments.of("a.pdf", "<html><body>%PDF-1.4</body></html>".getBytes(UTF_8)),
        Arguments.of("a.pdf", "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>".getBytes(UTF_8)),
        Arguments.of("a.pdf", SampleFiles.docx()), Arguments.of("a.pdf", "x".getBytes(UTF_8)),
        Arguments.of("a.png", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>".getBytes(UTF_8)),
        Arguments.of("a.png", SampleFiles.image("jpg")), Arguments.of("a.jpg", SampleFiles.image("png")),
        Arguments.of("a.docx", SampleFiles.xlsx()), Arguments.of("a.xlsx", SampleFiles.docx()),
        Arguments.of("a.docx", SampleFiles.odt()), Arguments.of("a.odt", SampleFiles.docx()),
        Arguments.of("a.docx", SampleFiles.zip("a.exe")), Arguments.of("a.docx", SampleFiles.zip()),
        Arguments.of("a.docx", SampleFiles.ole2()), Arguments.of("a.doc", SampleFiles.docx()),
        Arguments.of("a.docx", cutOff), Arguments.of("a.doc", SampleFiles.pdf()), Arguments.of("a.xls", "x".getBytes(UTF_8)),
        Arguments.of("a.docx", SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")),
        Arguments.of("a.docx", SampleFiles.zip("[Content_Types].xml", "word/document.xml", "word/VBAPROJECT.BIN")),
        Arguments.of("a.xlsx", SampleFiles.zip("[Content_Types].xml", "xl/workbook.xml", "xl/vbaProject.bin")),
        Arguments.of("a.odt", SampleFiles.odt("Basic/Standard/Module1.xml")),
        Arguments.of("a.odt", SampleFiles.odt("Scripts/python/a.py")));
  }

  @ParameterizedTest
  @MethodSource("pretenders")
  void refusesWhatIsNotWhatItsNameSays(String name, byte[] bytes) {
    String ending = name.substring(2).toUpperCase(Locale.ROOT);
    assertRefused(name, bytes, "nội dung tệp \"%s\" không phải là %s, hoặc có chứa macro".formatted(name, ending));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.exe", "a.html", "a.svg", "a.docm", "a.xlsm", "a.zip", "a.pdf.exe", "pdf", "a", "a.",
       "a.pdf.", "a.pdf\u0301"})
  void refusesOtherEndingsWhateverIsInside(String name) {
    assertRefused(name, SampleFiles.pdf(),
        "không thuộc loại được nhận (.doc, .docx, .jpeg, .jpg, .odt, .pdf, .png, .xls, .xlsx)");
  }

  @Test
  void whatIsPackedIsNeverUnpacked() throws IOException {
    byte[] bomb = SampleFiles.docxOf(200_000_000);
    try (CheckedUpload upload = read("a.docx", bomb)) {
      assertThat(upload.size()).isEqualTo(bomb.length).isLessThan(LONGEST);
    }
  }

  @Test
  void aDamagedArchiveIsRefusedOrTakenAndNeverAFailure() throws IOException {
    Random random = new Random(20240115);
    byte[] whole = SampleFiles.docx();
    int refused = 0;
    for (int i = 0; i < 2000; i++) {
      byte[] damaged = whole.clone();
      for (int n = 0; n <= i % 4; n++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try (CheckedUpload upload = read("a.docx", damaged)) {
        assertThat(upload.size()).isEqualTo(whole.length);
      } catch (FormRefused expected) {
        refused++;
      }
    }
    assertThat(refused).isBetween(100, 1900);
  }
}
