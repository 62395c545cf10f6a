package vn.kstthc.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kstthc.form.FormRefused;

/** What is read of a file of the one-stop system, and what is said of each line that cannot be read. */
class OneStopFileTest {

  static final String HEAD = "Mã hồ sơ,Lĩnh vực,Ngày tiếp nhận,Hình thức,Ngày hẹn trả,Ngày trả kết quả,Trạng thái\n";
  private static final LocalDate TODAY = LocalDate.of(2025, 6, 20);

  private final TreeMap<Integer, OneStopDossier> read = new TreeMap<>();
  private final List<String> wrong = new ArrayList<>();

  private void read(String text) {
    new OneStopFile(text.getBytes(StandardCharsets.UTF_8), TODAY).read(new OneStopFile.Reader() {
      @Override
      public void dossier(int line, OneStopDossier dossier) {
        read.put(line, dossier);
      }

      @Override
      public void wrong(int line, String why) {
        wrong.add(line + ": " + why);
      }
    });
  }

  @Test
  void eachLineIsADossier() {
    read("\ufeff" + HEAD + "HS-1,Giáo dục mầm non,02/01/2025,Trực tuyến,10/01/2025,09/01/2025,Đã trả kết quả\r\n\n"
        + "HS-2,\"Thi, tuyển sinh \"\"2025\"\"\",2025-01-03,trực  tiếp,13/01/2025,,ĐANG GIẢI QUYẾT\n"
        + "HS-3,Văn bằng,3/1/2025,buu chinh,13/1/2025,14/1/2025,Người nộp rút");
    assertThat(wrong).isEmpty();
    assertThat(read).containsOnlyKeys(2, 4, 5);
    assertThat(read.get(2)).isEqualTo(new OneStopDossier("HS-1", "Giáo dục mầm non", LocalDate.of(2025, 1, 2), OneStopDossier.Channel.ONLINE,
        LocalDate.of(2025, 1, 10), LocalDate.of(2025, 1, 9), OneStopDossier.Status.DONE));
    assertThat(read.get(4)).isEqualTo(new OneStopDossier("HS-2", "Thi, tuyển sinh \"2025\"", LocalDate.of(2025, 1, 3),
        OneStopDossier.Channel.DIRECT, LocalDate.of(2025, 1, 13), null, OneStopDossier.Status.IN_HAND));
    assertThat(read.get(5).channel()).isEqualTo(OneStopDossier.Channel.POSTAL);
    assertThat(read.get(5).status()).isEqualTo(OneStopDossier.Status.WITHDRAWN);
  }

  @Test
  void semicolonsPartAsWell() {
    read(HEAD.replace(',', ';') + "HS-1;Thi, tuyển sinh;02/01/2025;Trực tuyến;10/01/2025;;Chờ bổ sung");
    assertThat(read.get(2).field()).isEqualTo("Thi, tuyển sinh");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      ",A,02/01/2025,Trực tuyến,10/01/2025,,Đang giải quyết | Mã hồ sơ: chưa nhập",
      "HS,,02/01/2025,Trực tuyến,10/01/2025,,Đang giải quyết | Lĩnh vực: chưa nhập",
      "HS,A,,Trực tuyến,10/01/2025,,Đang giải quyết | Ngày tiếp nhận: chưa nhập",
      "HS,A,31/02/2025,Trực tuyến,10/01/2025,,Đang giải quyết | Ngày tiếp nhận: không phải là một ngày có thật, hãy ghi như 31/12/2024",
      "HS,A,21/06/2025,Trực tuyến,10/07/2025,,Đang giải quyết | Ngày tiếp nhận: ở tương lai",
      "HS,A,02/01/2025,Email,10/01/2025,,Đang giải quyết | Hình thức: phải là Trực tuyến, Trực tiếp hoặc Bưu chính",
      "HS,A,02/01/2025,,10/01/2025,,Đang giải quyết | Hình thức: chưa nhập",
      "HS,A,02/01/2025,Trực tuyến,01/01/2025,,Đang giải quyết | Ngày hẹn trả: trước ngày tiếp nhận",
      "HS,A,02/01/2025,Trực tuyến,,,Đang giải quyết | Ngày hẹn trả: chưa nhập",
      "HS,A,02/01/2025,Trực tuyến,10/01/2025,01/01/2025,Đã trả kết quả | Ngày trả kết quả: trước ngày tiếp nhận",
      "HS,A,02/01/2025,Trực tuyến,10/01/2025,21/06/2025,Đã trả kết quả | Ngày trả kết quả: ở tương lai",
      "HS,A,02/01/2025,Trực tuyến,10/01/2025,,Đã trả kết quả | Ngày trả kết quả: chưa nhập",
      "HS,A,02/01/2025,Trực tuyến,10/01/2025,03/01/2025,Chờ bổ sung | Ngày trả kết quả: phải trống khi hồ sơ chưa xong",
      "HS,A,02/01/2025,Trực tuyến,10/01/2025,,Xong | Trạng thái: phải là Đang giải quyết, Chờ bổ sung, Đã trả kết quả, Từ chối giải quyết hoặc Người nộp rút",
      "HS,A,02/01/2025 | Dòng: phải có 7 ô, dấu ngoặc kép phải khớp",
      "\"HS\"x,A,02/01/2025,Trực tuyến,10/01/2025,,Đang giải quyết | Dòng: phải có 7 ô, dấu ngoặc kép phải khớp",
      "\"HS,A,02/01/2025,Trực tuyến,10/01/2025,,Đang giải quyết | Dòng: phải có 7 ô, dấu ngoặc kép phải khớp",
      "HS,A,02/01/2025,Trực tuyến,10/01/2025,,Đang giải quyết,x | Dòng: phải có 7 ô, dấu ngoặc kép phải khớp"})
  void whatIsWrongWithALineIsSaid(String line, String says) {
    read(HEAD + "TỐT,A,02/01/2025,Trực tuyến,10/01/2025,,Đang giải quyết\n" + line);
    assertThat(read).containsOnlyKeys(2);
    assertThat(wrong).containsExactly("3: " + says);
  }

  @Test
  void allThatIsWrongWithALineIsSaidAtOnceAndTheNextIsRead() {
    read(HEAD + ",,mai,Fax,x,y,Z\nHS,A,02/01/2025,Trực tuyến,10/01/2025,,Đang giải quyết");
    assertThat(wrong).singleElement().satisfies(said -> assertThat(said).contains("Mã hồ sơ", "Lĩnh vực", "Ngày tiếp nhận", "Hình thức",
        "Ngày hẹn trả", "Ngày trả kết quả", "Trạng thái"));
    assertThat(read).containsOnlyKeys(3);
  }

  @Test
  void aCodeThatComesTwiceIsWrongTheSecondTime() {
    String line = "HS-1,A,02/01/2025,Trực tuyến,10/01/2025,,Đang giải quyết\n";
    read(HEAD + line + line);
    assertThat(read).containsOnlyKeys(2);
    assertThat(wrong).containsExactly("3: Mã hồ sơ: đã có ở dòng 2");
  }

  @Test
  void tooLongALineIsNotReadOn() {
    read(HEAD + "\"" + "\"\"".repeat(2000));
    assertThat(wrong).containsExactly("2: Dòng: phải có 7 ô, dấu ngoặc kép phải khớp");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "Mã hồ sơ,Lĩnh vực\nHS,A", "Lĩnh vực,Mã hồ sơ,Ngày tiếp nhận,Hình thức,Ngày hẹn trả,Ngày trả kết quả,Trạng thái"})
  void whatHasOtherColumnsIsNoSuchFile(String text) {
    assertThatThrownBy(() -> read(text)).isInstanceOf(FormRefused.class).hasMessageContaining("dòng 1 phải là các cột Mã hồ sơ, Lĩnh vực");
  }

  @Test
  void whatIsNoTextIsNoSuchFile() {
    byte[] latin = {'M', (byte) 0xE3, ' ', 'h'};
    assertThatThrownBy(() -> new OneStopFile(latin, TODAY)).isInstanceOf(FormRefused.class).hasMessageContaining("không phải văn bản UTF-8");
  }

  @Test
  void aFileOfTooManyLinesIsRefused() {
    byte[] long1 = (HEAD + "x\n".repeat(OneStopFile.MOST_LINES + 2)).getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> new OneStopFile(long1, TODAY)).isInstanceOf(FormRefused.class).hasMessageContaining("dài quá 200000 dòng");
  }
}
