package vn.kstthc.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.kstthc.organisation.Organisation.Tenant;

class TenantTest {

  /** The last one names no province: nothing sensible can stand there, and the application does not start. */
  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "Ủy ban nhân dân tỉnh, Đà Mẫu, Đà Mẫu", "Ủy ban nhân dân tỉnh Mẫu Sơn, -, Mẫu Sơn", "UBND TỈNH Mẫu Sơn, ' ', Mẫu Sơn",
      "Ủy ban nhân dân thành phố Mẫu, -, Mẫu", "Ủy ban nhân dân tỉnh Mẫu Sơn, Mẫu Hải, Mẫu Hải", "Ủy ban nhân dân tỉnh, -, -"})
  void lettersAreDatedInTheProvinceUnlessAnotherPlaceIsGiven(String parent, String given, String place) {
    assertThat(new Tenant("Sở Mẫu", "Sở", parent, given).place()).isEqualTo(place);
  }
}
