package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that tells who has sent a case goes out with the answer. */
class MaskingTest {

  private final Masking masking = new Masking(
      new Sender(SenderKind.PERSON, "Đỗ Thị Hoa", "12 Lê Lợi, phường 1", "0912 345 678", "hoa@example.org"));

  @ParameterizedTest
  @ValueSource(strings = {"Tôi là Đỗ Thị Hoa, hỏi", "Tôi là ĐỖ THỊ HOA, hỏi", "Tôi là do thi hoa, hỏi", "Tôi là Đỗ\n Thị\u00a0Hoa, hỏi"})
  void aNameIsFoundHoweverItIsWritten(String text) {
    assertThat(masking.mask(text)).isEqualTo("Tôi là ***, hỏi");
    assertThat(masking.mask(Normalizer.normalize(text, Normalizer.Form.NFD))).isEqualTo("Tôi là ***, hỏi");
    assertThat(masking.leftIn(text)).containsExactly("Đỗ Thị Hoa");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0912345678", "0912 345 678", "0912.345.678", "+84 912 345 678", "(0912) 345-678"})
  void aTelephoneNumberIsFoundHoweverItIsWritten(String phone) {
    assertThat(masking.mask("Gọi " + phone + " nhé")).doesNotContain("345").contains("***").startsWith("Gọi ").endsWith(" nhé");
    assertThat(masking.leftIn("Gọi " + phone + " nhé")).isNotEmpty();
  }

  @Test
  void addressAndMailAddressAreTakenOut() {
    assertThat(masking.mask("Nhà 12 lê lợi, phường 1; thư HOA@example.org hoặc ban@example.com"))
        .isEqualTo("Nhà ***; thư *** hoặc ***");
    assertThat(masking.leftIn("thư ban@example.com")).containsExactly("ban@example.com");
  }

  @ParameterizedTest
  @CsvSource({"Hoa thi đỗ", "Đỗ Thị Hoan", "Phường 10, năm 2024", "Thông tư 17/2012/TT-BGDĐT", "Thủ tục 1.000123"})
  void whatIsNobodysStays(String text) {
    assertThat(masking.mask(text)).isEqualTo(text);
    assertThat(masking.leftIn(text)).isEmpty();
  }

  @Test
  void anOrganisationsNameIsNoPersonalDataItsTelephoneIs() {
    Masking school = new Masking(new Sender(SenderKind.ORGANISATION, "Trường Tiểu học Tân Lập", "Xã Tân Lập", "0218 385 2111", null));
    assertThat(school.mask("Trường Tiểu học Tân Lập, 0218 385 2111")).isEqualTo("Trường Tiểu học Tân Lập, ***");
  }

  @Test
  void nothingIsNothing() {
    assertThat(masking.mask(null)).isNull();
    assertThat(new Masking(new Sender(SenderKind.PERSON, null, null, null, null)).leftIn("Không có gì.")).isEmpty();
  }
}
