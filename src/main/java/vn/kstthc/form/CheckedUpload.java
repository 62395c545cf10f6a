package vn.kstthc.form;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.unit.DataSize;

/**
 * A file somebody sent, on disk for as long as it is looked at, its kind known by its bytes and not by its name. Close
 * it to remove it from the disk.
 */
public final class CheckedUpload implements AutoCloseable {

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

  /** @return the endings of all types that are taken, for a hint and for the browser's choice of files */
  public static String accepted() {
    return FileType.accepted();
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
      return new CheckedUpload(onDisk, kept, mediaType(field, label, kept, onDisk), size);
    } catch (IOException | RuntimeException failed) {
      Files.deleteIfExists(onDisk);
      throw failed;
    }
  }

  /** Of a request whose body it is: what says itself that it is too large is not read. */
  public static CheckedUpload ofBody(String field, String label, String name, HttpServletRequest request, DataSize largest)
      throws IOException {
    if (request.getContentLengthLong() > largest.toBytes()) {
      throw new FormRefused(field, label, "tệp lớn quá %d MB".formatted(largest.toMegabytes()));
    }
    return read(field, label, name, request.getInputStream(), largest.toBytes());
  }

  private static String fileName(String field, String label, String name) {
    String last = name == null ? "" : WrittenText.kept(
        name.replaceAll("(?s).*[/\\\\]", "").replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", ""));
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

  private static String mediaType(String field, String label, String name, Path onDisk) throws IOException {
    FileType type = FileType.of(name).orElseThrow(() -> new FormRefused(field, label,
        "tệp \"%s\" không thuộc loại được nhận (%s)".formatted(name, FileType.accepted())));
    if (!type.fits(onDisk)) {
      throw new FormRefused(field, label,
          "nội dung tệp \"%s\" không phải là %s, hoặc có chứa macro".formatted(name, type));
    }
    return type.mediaType();
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
