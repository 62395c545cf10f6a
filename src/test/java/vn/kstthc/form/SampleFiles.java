package vn.kstthc.form;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** The least that makes a file one of its type. */
public final class SampleFiles {

  private SampleFiles() {}

  public static byte[] pdf() {
    return "%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(US_ASCII);
  }

  public static byte[] docx() throws IOException {
    return zip("[Content_Types].xml", "_rels/.rels", "word/document.xml");
  }

  static byte[] xlsx() throws IOException {
    return zip("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
  }

  /** A document of that many bytes, unpacked. */
  public static byte[] docxOf(int size) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      byte[] block = new byte[1_000_000];
      for (int left = size; left > 0; left -= block.length) {
        zip.write(block);
      }
    }
    return bytes.toByteArray();
  }

  public static byte[] zip(String... entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      put(zip, entries);
    }
    return bytes.toByteArray();
  }

  /** Its type comes first, and not packed. */
  static byte[] odt(String... more) throws IOException {
    byte[] type = "application/vnd.oasis.opendocument.text".getBytes(US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    ZipEntry first = new ZipEntry("mimetype");
    first.setMethod(ZipEntry.STORED);
    first.setSize(type.length);
    first.setCrc(sum.getValue());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(first);
      zip.write(type);
      put(zip, Stream.concat(Stream.of("content.xml", "META-INF/manifest.xml"), Stream.of(more)).toArray(String[]::new));
    }
    return bytes.toByteArray();
  }

  private static void put(ZipOutputStream zip, String... entries) throws IOException {
    for (String entry : entries) {
      zip.putNextEntry(new ZipEntry(entry));
      zip.write("<x/>".getBytes(US_ASCII));
    }
  }

  /** What .doc and .xls begin with. */
  public static byte[] ole2() {
    return Arrays.copyOf(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 2048);
  }

  public static byte[] image(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
    return bytes.toByteArray();
  }
}
