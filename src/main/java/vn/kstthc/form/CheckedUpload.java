package vn.kstthc.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.tika.Tika;

/**
 * A file somebody sent, on disk for as long as it is looked at, its kind known by its bytes and not by its name. Close
 * it to remove it from the disk.
 */
public final class CheckedUpload implements AutoCloseable {

  private static final Tika TIKA = new Tika();
  /** What officials exchange, by ending: the type it is served as, and the part without which an archive is not one. */
  private static final Map<String, Type> TYPES = Map.of(
      "pdf", new Type("application/pdf", "application/pdf", null),
      "docx", new Type("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/zip",
          "word/document.xml"),
      "xlsx", new Type("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "application/zip",
          "xl/workbook.xml"),
      "odt", new Type("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text",
          "content.xml"),
      "doc", new Type("application/msword", "application/x-tika-msoffice", null),
      "xls", new Type("application/vnd.ms-excel", "application/x-tika-msoffice", null),
      "png", new Type("image/png", "image/png", null),
      "jpg", new Type("image/jpeg", "image/jpeg", null),
      "jpeg", new Type("image/jpeg", "image/jpeg", null));

  private record Type(String served, String detected, String mustHold) {}

  private final Path onDisk;
  private final String name;
  private final String mediaType;
  private final long size;

  private CheckedUpload(Path onDisk, String name, String mediaType, long size) {
    this.onDisk = onDisk;
    this.name = name;
    this.mediaType = mediaType;
    this.size = size;
  }

  /**
   * Reads and looks at a file.
   *
   * @param name as the person's machine calls it; only its last part is kept
   * @param longest in bytes; not one more is read
   * @throws FormRefused where it is empty, too large, of a type that is not taken, or not what its name says
   */
  public static CheckedUpload read(String field, String label, String name, InputStream content, long longest)
      throws IOException {
    Path onDisk = Files.createTempFile("upload", ".part");
    try {
      String kept = fileName(field, label, name);
      long size = copy(field, label, kept, content, onDisk, longest);
      return new CheckedUpload(onDisk, kept, type(field, label, kept, onDisk), size);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(onDisk);
      throw failed;
    }
  }

  private static String fileName(String field, String label, String name) {
    String last = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFC)
        .replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cntrl}|[\\u202A-\\u202E\\u2066-\\u2069]", "").strip();
    if (last.isEmpty() || last.length() > 200) {
      throw new FormRefused(field, label, "tên tệp trống hoặc dài quá 200 ký tự");
    }
    return last;
  }

  private static long copy(String field, String label, String name, InputStream content, Path onDisk, long longest)
      throws IOException {
    long size = 0;
    byte[] buffer = new byte[16_384];
    try (OutputStream out = Files.newOutputStream(onDisk)) {
      for (int read; (read = content.read(buffer)) > 0; ) {
        size += read;
        if (size > longest) {
          throw new FormRefused(field, label,
              "tệp \"%s\" lớn quá %d MB".formatted(name, longest / (1024 * 1024)));
        }
        out.write(buffer, 0, read);
      }
    }
    if (size == 0) {
      throw new FormRefused(field, label, "tệp \"%s\" trống".formatted(name));
    }
    return size;
  }

  private static String type(String field, String label, String name, Path onDisk) throws IOException {
    String ending = name.contains(".") ? name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT) : "";
    Type type = TYPES.get(ending);
    if (type == null) {
      throw new FormRefused(field, label, "tệp \"%s\" không thuộc loại được nhận (%s)".formatted(name, accepted()));
    }
    try (InputStream bytes = Files.newInputStream(onDisk)) {
      if (!TIKA.detect(bytes.readNBytes(65_536)).equals(type.detected())
          || type.mustHold() != null && !isDocumentArchive(onDisk, type.mustHold())) {
        throw new FormRefused(field, label, "nội dung tệp \"%s\" không phải là %s, hoặc có chứa macro"
            .formatted(name, ending.toUpperCase(Locale.ROOT)));
      }
    }
    return type.served();
  }

  private static boolean isDocumentArchive(Path onDisk, String part) throws IOException {
    try (ZipFile archive = new ZipFile(onDisk.toFile())) {
      return archive.getEntry(part) != null
          && archive.stream().noneMatch(entry -> entry.getName().toLowerCase(Locale.ROOT).contains("vbaproject"));
    } catch (ZipException broken) {
      return false;
    }
  }

  /** @return the endings that are taken, for a hint */
  public static String accepted() {
    Set<String> endings = new TreeSet<>(TYPES.keySet());
    return endings.stream().map(ending -> "." + ending).collect(Collectors.joining(", "));
  }

  public InputStream open() throws IOException {
    return Files.newInputStream(onDisk);
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** @return its size in bytes */
  public long size() {
    return size;
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(onDisk);
  }
}
