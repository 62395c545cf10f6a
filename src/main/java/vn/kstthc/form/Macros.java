package vn.kstthc.form;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Finds the programs a document may carry, which run on the machine of whoever opens it. */
final class Macros {

  /** Of the list of contents; a real one has some hundred lines. */
  private static final int LONGEST = 1_000_000;
  /** Every .doc or .xls with macros has a part of this name, in the two-byte letters of its directory. */
  private static final String OLD_PART =
      new String("_VBA_PROJECT".getBytes(StandardCharsets.UTF_16LE), StandardCharsets.ISO_8859_1);
  /** Where Office and LibreOffice keep programs in a document. */
  private static final Pattern PART = Pattern.compile("vbaproject|^(basic|scripts)/", Pattern.CASE_INSENSITIVE);
  private static final Pattern DECLARED = Pattern.compile("vbaproject|macroenabled", Pattern.CASE_INSENSITIVE);

  private Macros() {}

  static boolean inOldFormat(Path onDisk) throws IOException {
    return Files.readString(onDisk, StandardCharsets.ISO_8859_1).contains(OLD_PART);
  }

  /** The part may have any name: what it is, the list of contents says. */
  static boolean in(ZipFile archive) throws IOException {
    ZipEntry contents = archive.getEntry("[Content_Types].xml");
    return archive.stream().anyMatch(entry -> PART.matcher(entry.getName()).find())
        || contents != null && declared(archive, contents);
  }

  private static boolean declared(ZipFile archive, ZipEntry contents) throws IOException {
    try (InputStream bytes = archive.getInputStream(contents)) {
      byte[] list = bytes.readNBytes(LONGEST + 1);
      return list.length > LONGEST || DECLARED.matcher(new String(list, StandardCharsets.UTF_8)).find();
    }
  }
}
