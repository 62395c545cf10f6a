package vn.kstthc.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.kstthc.form.SentFile.LONGEST;
import static vn.kstthc.form.SentFile.assertRefused;
import static vn.kstthc.form.SentFile.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files have names without tricks and an end, and leave nothing behind. */
class CheckedUploadTest {

  static Stream<Arguments> names() {
    return Stream.of(
        Arguments.of("C:\\Users\\A\\báo cáo.pdf", "báo cáo.pdf"), Arguments.of("../../etc/báo cáo.pdf", "báo cáo.pdf"),
        Arguments.of("/tmp/a.pdf", "a.pdf"), Arguments.of("..\\a.pdf", "a.pdf"), Arguments.of("x\n/\na.pdf", "a.pdf"),
        Arguments.of("a\u0000b.pdf", "ab.pdf"), Arguments.of("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
        Arguments.of("a\u0085b\u007f.pdf", "ab.pdf"), Arguments.of("a\ud800b.pdf", "ab.pdf"),
        Arguments.of("hóa đơn \u202Efdp.exe.pdf", "hóa đơn fdp.exe.pdf"), Arguments.of("a.pdf\u202e", "a.pdf"),
        Arguments.of("a\u2066b\u200f\u061c.pdf", "ab.pdf"), Arguments.of("\u200ba.pdf\ufeff", "a.pdf"),
        Arguments.of(" \u00a0 a.pdf\t\u00a0", "a.pdf"), Arguments.of("x/ a.pdf ", "a.pdf"), Arguments.of("😀.pdf", "😀.pdf"));
  }

  @ParameterizedTest
  @MethodSource("names")
  void keepsTheLastPartOfANameWithoutTricks(String name, String kept) throws IOException {
    try (CheckedUpload upload = read(name, SampleFiles.pdf())) {
      assertThat(upload.name()).isEqualTo(kept);
    }
  }

  @Test
  void aDecomposedNameIsKeptComposed() throws IOException {
    String name = "Báo cáo kết quả rà soát thủ tục.pdf";
    try (CheckedUpload upload = read(Normalizer.normalize(name, Normalizer.Form.NFD), SampleFiles.pdf())) {
      assertThat(upload.name()).isEqualTo(name);
    }
  }

  @Test
  void aNameHasUpToTwoHundredCharacters() throws IOException {
    try (CheckedUpload upload = read("ế".repeat(196) + ".pdf", SampleFiles.pdf())) {
      assertThat(upload.name()).hasSize(200);
    }
    assertRefused("ế".repeat(197) + ".pdf", SampleFiles.pdf(), "tên tệp trống hoặc dài quá 200 ký tự");
    for (String empty : new String[] {null, "", " ", "a/", "\u202e"}) {
      assertRefused(empty, SampleFiles.pdf(), "tên tệp trống hoặc dài quá 200 ký tự");
    }
  }

  @Test
  void anEmptyFileIsRefused() {
    assertRefused("a.pdf", new byte[0], "tệp \"a.pdf\" trống");
  }

  @Test
  void takesTheLastByteAndReadsNoFurtherThanItsBufferBeyond() throws IOException {
    byte[] longest = Arrays.copyOf(SampleFiles.pdf(), (int) LONGEST);
    try (CheckedUpload upload = read("a.pdf", longest)) {
      assertThat(upload.size()).isEqualTo(LONGEST);
    }
    assertRefused("a.pdf", Arrays.copyOf(longest, longest.length + 1), "tệp \"a.pdf\" lớn quá");
    AtomicLong taken = new AtomicLong();
    InputStream endless = new InputStream() {
      @Override
      public int read() {
        taken.incrementAndGet();
        return 'x';
      }
    };
    assertThatThrownBy(() -> CheckedUpload.read("f", "F", "a.pdf", endless, 3 * 1024 * 1024))
        .isInstanceOf(FormRefused.class).hasMessage("F (f): tệp \"a.pdf\" lớn quá 3 MB");
    assertThat(taken.get()).isBetween(3L * 1024 * 1024, 3L * 1024 * 1024 + 16_384);
  }

  @Test
  void afterwardsNothingIsLeftOnTheDisk() throws IOException {
    String mark = UUID.randomUUID().toString();
    byte[] marked = ("%PDF-1.4 " + mark).getBytes(UTF_8);
    CheckedUpload upload = read("a.pdf", marked);
    assertThat(onDisk(mark)).isTrue();
    upload.close();
    assertThat(onDisk(mark)).isFalse();
    assertThatThrownBy(upload::open).isInstanceOf(NoSuchFileException.class);
    upload.close();
  }

  @Test
  void afterARefusalOrABrokenConnectionNothingIsLeftOnTheDisk() throws IOException {
    String mark = UUID.randomUUID().toString();
    byte[] marked = Arrays.copyOf(("%PDF-1.4 " + mark).getBytes(UTF_8), (int) LONGEST + 20_000);
    assertRefused("a.pdf", marked, "lớn quá");
    assertRefused("a.png", Arrays.copyOf(marked, 1000), "không phải là PNG");
    assertRefused("a.exe", Arrays.copyOf(marked, 1000), "không thuộc loại");
    InputStream broken = new InputStream() {
      private final InputStream start = new ByteArrayInputStream(marked, 0, 1000);

      @Override
      public int read() throws IOException {
        int next = start.read();
        if (next < 0) {
          throw new IOException("connection reset");
        }
        return next;
      }

      @Override
      public int read(byte[] into, int from, int length) throws IOException {
        into[from] = (byte) read();
        return 1;
      }
    };
    assertThatThrownBy(() -> CheckedUpload.read("f", "F", "a.pdf", broken, LONGEST)).hasMessage("connection reset");
    assertThat(onDisk(mark)).isFalse();
  }

  /** Looks for a file by what is in it: other processes have theirs in the same folder. */
  private static boolean onDisk(String mark) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(System.getProperty("java.io.tmpdir")), "upload*.part")) {
      for (Path file : files) {
        if (Files.exists(file) && new String(Files.readAllBytes(file), UTF_8).contains(mark)) {
          return true;
        }
      }
      return false;
    }
  }
}
