package vn.kstthc.feedback;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that tells who has sent a case goes out with the answer. */
class MaskingTest {

  private final Masking masking = new Masking(
      new Sender(SenderKind.PERSON, "Đại Gửi Mẫu", "12 Phố Mẫu, phường 1", "0900 000 000", "nguoi.gui@example.org"));

  @ParameterizedTest
  @ValueSource(strings = {"Tôi là Đại Gửi Mẫu, hỏi", "Tôi là ĐẠI GỬI MẪU, hỏi", "Tôi là dai gui mau, hỏi", "Tôi là Đại\n Gửi\u00a0Mẫu, hỏi"})
  void aNameIsFoundHoweverItIsWritten(String text) {
    assertThat(masking.mask(text)).isEqualTo("Tôi là ***, hỏi");
    assertThat(masking.mask(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo("Tôi là ***, hỏi");
    assertThat(masking.leftIn(text)).containsExactly("Đại Gửi Mẫu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0900000000", "0900 000 000", "0900.000.000", "+84 900 000 000", "(0900) 000-000"})
  void aTelephoneNumberIsFoundHoweverItIsWritten(String phone) {
    assertThat(masking.mask("Gọi " + phone + " nhé")).doesNotContain("00").contains("***").startsWith("Gọi ").endsWith(" nhé");
    assertThat(masking.leftIn("Gọi " + phone + " nhé")).isNotEmpty();
  }

  @Test
  void aNumberIsOneFromNineDigitsOn() {
    assertThat(masking.mask("Gọi 900 000 000 hoặc 218 3 852 123, mã 1234 5678")).isEqualTo("Gọi *** hoặc ***, mã 1234 5678");
  }

  @Test
  void addressAndMailAddressAreTakenOut() {
    assertThat(masking.mask("Nhà 12 phố mẫu, phường 1; thư NGUOI.GUI@example.org hoặc ban@example.com"))
        .isEqualTo("Nhà ***; thư *** hoặc ***");
    assertThat(masking.leftIn("thư ban@example.com")).containsExactly("ban@example.com");
  }

  @ParameterizedTest
  @CsvSource({"Mẫu gửi đại", "Đại Gửi Mẫun", "Phường 10, năm 2024", "Thông tư 17/2012/TT-BGDĐT", "Thủ tục 1.000123"})
  void whatIsNobodysStays(String text) {
    assertThat(masking.mask(text)).isEqualTo(text);
    assertThat(masking.leftIn(text)).isEmpty();
  }

  @Test
  void aNameWithoutALetterIsInNoText() {
    Masking blank = new Masking(new Sender(SenderKind.PERSON, "\u0301 \u0301", "\u0300\u0301 \u0301", null, null));
    assertThat(blank.mask("Thủ tục, hồ sơ.")).isEqualTo("Thủ tục, hồ sơ.");
    assertThat(blank.leftIn("Thủ tục, hồ sơ.")).isEmpty();
  }

  @Test
  void aLongTextIsGoneThroughAtOnce() {
    assertTimeoutPreemptively(ofSeconds(2), () -> masking.mask("a".repeat(200_000) + " a@" + "b".repeat(200_000)));
  }

  @Test
  void anOrganisationsNameIsNoPersonalDataItsTelephoneIs() {
    Masking school = new Masking(new Sender(SenderKind.ORGANISATION, "Trường Tiểu học Mẫu", "Xã Mẫu", "0200 000 0000", null));
    assertThat(school.mask("Trường Tiểu học Mẫu, 0200 000 0000")).isEqualTo("Trường Tiểu học Mẫu, ***");
  }

  @Test
  void nothingIsNothing() {
    assertThat(masking.mask(null)).isNull();
    assertThat(new Masking(new Sender(SenderKind.PERSON, null, null, null, null)).leftIn("Không có gì.")).isEmpty();
  }
}
