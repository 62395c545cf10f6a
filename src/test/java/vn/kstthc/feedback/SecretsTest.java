package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What senders track their cases with: never the same by chance, the same for the same form, kept as a hash only. */
class SecretsTest {

  @Test
  void eachIsItsOwnAndHasNoLettersThatLookAlike() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      String secret = Secrets.of(null);
      assertThat(secret).matches("[A-HJ-NP-Z2-9]{12}");
      assertThat(seen.add(secret)).isTrue();
    }
  }

  @Test
  void aFormSentTwiceHasTheSameSecretAndWhatIsKeptOfItsKeyMakesNone() {
    String key = "form-key-0123456789-abcdef";
    assertThat(Secrets.of(key)).isEqualTo(Secrets.of(key)).isNotEqualTo(Secrets.of(key + "0"));
    assertThat(Secrets.key(key)).hasSize(64).doesNotContain(key);
    assertThat(Secrets.of(Secrets.key(key))).isNotEqualTo(Secrets.of(key));
    assertThat(Secrets.key(null)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ABCDEFGHJKLM", "abcdefghjklm", " ABCD EFGH JKLM ", "abcd-efgh-jklm"})
  void isReadAsPeopleTypeIt(String typed) {
    assertThat(Secrets.fits(typed, Secrets.hash("ABCDEFGHJKLM"))).isTrue();
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "ABCDEFGHJKL", "ABCDEFGHJKLMN", "ABCDEFGHJKLN", "%", "' or ''='"})
  void nothingElseFits(String typed) {
    assertThat(Secrets.fits(typed, Secrets.hash("ABCDEFGHJKLM"))).isFalse();
  }
}
