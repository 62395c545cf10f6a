package vn.kstthc.form;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs inside documents do not come in, whatever they are called. */
class MacrosTest {

  private static final String BODY = "word/document.xml";

  private static void read(String name, byte[] content) throws IOException {
    CheckedUpload.read("REPORT", "Báo cáo", name, new ByteArrayInputStream(content), 1_000_000).close();
  }

  private static byte[] archive(Map<String, String> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (var entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] oldOffice(String part) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(HexFormat.of().parseHex("D0CF11E0A1B11AE100000000000000000000000000000000"));
    bytes.write(new byte[1000]);
    bytes.write(part.getBytes(StandardCharsets.UTF_16LE));
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tệp.doc", "tệp.xls"})
  void aMacroInAnOldDocumentIsFound(String name) throws IOException {
    read(name, oldOffice("WordDocument"));
    assertThatThrownBy(() -> read(name, oldOffice("_VBA_PROJECT"))).isInstanceOf(FormRefused.class)
        .hasMessageContaining("macro");
  }

  @Test
  void aMacroUnderAnotherNameIsFoundByTheListOfContents() throws IOException {
    read("tệp.docx", archive(Map.of(BODY, "x", "[Content_Types].xml", "<Types/>")));
    assertThatThrownBy(() -> read("tệp.docx", archive(Map.of(BODY, "x", "word/khac.bin", "x",
        "[Content_Types].xml", "<Override ContentType='application/vnd.ms-office.vbaProject'/>"))))
        .isInstanceOf(FormRefused.class);
  }

  @Test
  void aListOfContentsTooLongToBeReadIsNotTrusted() {
    assertThatThrownBy(() -> read("tệp.docx", archive(Map.of(BODY, "x", "[Content_Types].xml", " ".repeat(1_000_001)))))
        .isInstanceOf(FormRefused.class);
  }
}
