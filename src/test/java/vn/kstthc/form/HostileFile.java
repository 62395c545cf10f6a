package vn.kstthc.form;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A file whose name or bytes mean no good, or only look so. @param taken whether it is one that is received */
public record HostileFile(String name, byte[] content, boolean taken) {

  public static Stream<HostileFile> all() throws IOException {
    byte[] pdf = SampleFiles.pdf();
    return Stream.of(
        file("a.pdf", "MZ\u0090".getBytes(ISO_8859_1), false), file("a.exe", pdf, false), file("a.pdf.exe", pdf, false),
        file("a.html", "<script>alert(1)</script>".getBytes(UTF_8), false), file("a.pdf", "<html><script>".getBytes(UTF_8), false),
        file("a.svg", "<svg onload='alert(1)'/>".getBytes(UTF_8), false), file("a.png", "<svg onload='alert(1)'/>".getBytes(UTF_8), false),
        file("a.js", "alert(1)".getBytes(UTF_8), false), file("a.zip", SampleFiles.zip("a"), false), file("a.docx", SampleFiles.zip("a"), false),
        file("a.docm", SampleFiles.docx(), false), file("a.docx", SampleFiles.zip("word/document.xml", "word/vbaProject.bin"), false),
        file("a.xlsx", SampleFiles.zip("xl/workbook.xml", "xl/vbaProject.bin"), false), file("a.7z", hex("377ABCAF271C0004"), false),
        file("a.rar", hex("526172211A0700"), false), file("a.pdf", hex("526172211A0700"), false), file("a.gz", gz(), false),
        file("a.doc", gz(), false), file("a.pdf", hex("7F454C4602010100"), false), file("a.sh", "#!/bin/sh".getBytes(UTF_8), false),
        file("a.jsp", "<%= 1 %>".getBytes(UTF_8), false), file("a.pdf", new byte[0], false), file("a.pdf", new byte[100], false),
        file("pdf", pdf, false), file("a.", pdf, false), file("a", pdf, false), file("x".repeat(300) + ".pdf", pdf, false),
        file("a.xls", macro("_VBA_PROJECT"), false), file("a.docx", SampleFiles.docx(), true), file("a.docx", Arrays.copyOf(SampleFiles.docx(), 60), false),
        file("../../etc/passwd.pdf", pdf, true), file("C:\\temp\\a.pdf", pdf, true), file("<img src=x onerror=alert(1)>.pdf", pdf, true),
        file("=1+1.pdf", pdf, true), file("\u202Efdp.exe.pdf", pdf, true), file("Đơn kiến nghị.PDF", pdf, true), file("\uD83D\uDE00.pdf", pdf, true),
        file("..pdf", pdf, true), file("con.pdf", pdf, true), file("a;b.pdf", pdf, true),
        file("a.pdf", "%PDF-1.4\n<script>alert(1)</script>".getBytes(UTF_8), true), file("bom.docx", SampleFiles.docxOf(300_000_000), true));
  }

  private static HostileFile file(String name, byte[] content, boolean taken) {
    return new HostileFile(name, content, taken);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }

  private static byte[] gz() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(new byte[1_000_000]);
    }
    return bytes.toByteArray();
  }

  private static byte[] macro(String part) {
    byte[] document = Arrays.copyOf(SampleFiles.ole2(), 4096);
    System.arraycopy(part.getBytes(UTF_16LE), 0, document, 2048, part.length() * 2);
    return document;
  }

  @Override
  public String toString() {
    return name;
  }
}
