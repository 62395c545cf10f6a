package vn.kstthc.form;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Sends files to the reader under test, as the field of a report. */
final class SentFile {

  static final long LONGEST = 1_000_000;

  private SentFile() {}

  static CheckedUpload read(String name, byte[] bytes) throws IOException {
    return CheckedUpload.read("REPORT", "Báo cáo", name, new ByteArrayInputStream(bytes), LONGEST);
  }

  static void assertRefused(String name, byte[] bytes, String says) {
    assertThatThrownBy(() -> read(name, bytes)).isInstanceOf(FormRefused.class)
        .hasMessageStartingWith("Báo cáo (REPORT): ").hasMessageContaining(says);
  }
}
