package vn.kstthc.form;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/** What officials exchange, each known by its bytes; the constants are called as the files end. */
enum FileType {
  DOC("application/msword", Detected.OLE2),
  DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", Detected.ARCHIVE, "word/document.xml"),
  JPEG("image/jpeg"),
  JPG("image/jpeg"),
  ODT("application/vnd.oasis.opendocument.text", Set.of("application/vnd.oasis.opendocument.text"), "content.xml"),
  PDF("application/pdf"),
  PNG("image/png"),
  XLS("application/vnd.ms-excel", Detected.OLE2),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", Detected.ARCHIVE, "xl/workbook.xml");

  /** What the detector calls them. */
  private static final class Detected {
    /** Which of the two it is depends on what happens to come first in the archive. */
    static final Set<String> ARCHIVE = Set.of("application/zip", "application/x-tika-ooxml");
    static final Set<String> OLE2 = Set.of("application/x-tika-msoffice");
  }

  private static final Tika TIKA = new Tika();

  private final String mediaType;
  private final Set<String> detected;
  private final String mustHold;

  FileType(String mediaType) {
    this(mediaType, Set.of(mediaType));
  }

  FileType(String mediaType, Set<String> detected) {
    this(mediaType, detected, null);
  }

  /** @param mustHold the part without which an archive is not one of these; null for what is no archive */
  FileType(String mediaType, Set<String> detected, String mustHold) {
    this.mediaType = mediaType;
    this.detected = detected;
    this.mustHold = mustHold;
  }

  /** @return the type its name promises; empty where none of these */
  static Optional<FileType> of(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> name.contains(".") && type.name().equals(ending)).findFirst();
  }

  /** @return all endings, for a hint */
  static String accepted() {
    return Arrays.stream(values()).map(type -> "." + type.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "));
  }

  /** @return what it is served as */
  String mediaType() {
    return mediaType;
  }

  /** @return whether the file is of this type, and without programs in it */
  boolean fits(Path file) throws IOException {
    try (InputStream bytes = Files.newInputStream(file)) {
      return detected.contains(TIKA.detect(bytes.readNBytes(65_536)))
          && (mustHold == null ? !Macros.inOldFormat(file) : isDocument(file));
    }
  }

  /** Looks into its list of parts; unpacks nothing else. */
  private boolean isDocument(Path file) throws IOException {
    try (ZipFile archive = new ZipFile(file.toFile())) {
      return archive.getEntry(mustHold) != null && !Macros.in(archive);
    } catch (ZipException | EOFException broken) {
      return false;
    }
  }
}
