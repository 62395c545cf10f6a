package vn.kstthc.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.kstthc.deadline.WorkingDays;
import vn.kstthc.form.CheckedUpload;
import vn.kstthc.form.FieldError;
import vn.kstthc.form.FormRefused;

/** What Art. 7 of Decree 20/2008 asks of a submission: of a sender at the portal at once, of what came on paper later. */
class SubmissionCheckTest {

  private static final Instant NOW = Instant.parse("2024-01-15T01:00:00Z");
  private final SubmissionCheck check = new SubmissionCheck(Clock.fixed(NOW, WorkingDays.ZONE));
  private final Map<String, String> fields = new HashMap<>(Map.of("name", "Người Gửi Mẫu", "address", "12 Phố Mẫu",
      "phone", "0900 000 000", "content", "Hai bản sao là thừa."));
  private Channel channel = Channel.PORTAL;
  private ContentKind kind = ContentKind.UNFIT;
  private Instant receivedAt;
  private Forwarding forwarding;
  private List<CheckedUpload> files = List.of();

  private Submission sent() {
    return new Submission(channel, receivedAt, SenderKind.PERSON, fields.get("name"), fields.get("address"), fields.get("phone"),
        fields.get("email"), kind, fields.get("procedureCode"), fields.get("procedureName"), fields.get("content"),
        fields.get("proposal"), forwarding, files, null, null);
  }

  private void assertRefused(String... said) {
    assertThatThrownBy(() -> check.check(sent())).isInstanceOfSatisfying(FormRefused.class, refused ->
        assertThat(refused.errors()).extracting(error -> error.field() + ": " + error.message()).containsExactlyInAnyOrder(said));
  }

  @Test
  void nameAddressAndATelephoneAreEnough() {
    assertThat(check.check(sent())).isEqualTo(sent());
  }

  @Test
  void fiveFilesAreTakenAndNotOneMore() throws IOException {
    try (CheckedUpload file = FeedbackRoad.upload()) {
      files = Collections.nCopies(5, file);
      assertThat(check.check(sent()).files()).hasSize(5);
      files = Collections.nCopies(6, file);
      assertRefused("files: nhiều nhất 5 tệp");
    }
  }

  @Test
  void soIsAMailAddressInItsPlace() {
    fields.remove("phone");
    fields.put("email", "nguoi.gui@example.org");
    assertThat(check.check(sent()).email()).isEqualTo("nguoi.gui@example.org");
  }

  @ParameterizedTest
  @CsvSource({"name, chưa nhập", "address, chưa nhập", "content, chưa nhập",
      "phone, hãy ghi ít nhất điện thoại hoặc thư điện tử"})
  void whoSendsItHimselfIsToldWhatIsMissing(String field, String message) {
    fields.remove(field);
    assertRefused(field + ": " + message);
    fields.put(field, " \u00a0\u200b ");
    assertRefused(field + ": " + message);
  }

  @ParameterizedTest
  @EnumSource(names = {"PORTAL", "FORWARDED"}, mode = EnumSource.Mode.EXCLUDE)
  void whatCameOnPaperIsEnteredAsItIsAndItIsKnownWhatItLacks(Channel other) {
    channel = other;
    kind = ContentKind.SOLUTION;
    fields.keySet().retainAll(List.of("content"));
    Feedback item = Feedback.receive("PAKN-2024-0001", check.check(sent()), NOW, LocalDate.parse("2024-01-15"), "hash", null);
    assertThat(SubmissionCheck.missing(item)).extracting(SubmissionCheck.Missing::field)
        .containsExactly("name", "address", "phone", "proposal");
  }

  @ParameterizedTest
  @EnumSource
  void onlyAProposalNeedsWhatIsProposed(ContentKind each) {
    kind = each;
    if (each == ContentKind.SOLUTION || each == ContentKind.INITIATIVE) {
      assertRefused("proposal: một kiến nghị phải kèm phương án hoặc sáng kiến");
      fields.put("proposal", "Chỉ yêu cầu một bản.");
    }
    assertThat(check.check(sent()).contentKind()).isEqualTo(each);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0900000000", "+84 900 000 000", "(0200) 0000.000", "0900-000-000"})
  void telephoneNumbersAreTakenAsTheyAreWritten(String phone) {
    fields.put("phone", phone);
    assertThat(check.check(sent()).phone()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345", "gọi tôi", "0900000000 hoặc sau", "=1+1+1+1", "<b>0900000000</b>"})
  void whatIsNoTelephoneNumberIsRefused(String phone) {
    fields.put("phone", phone);
    assertRefused("phone: không phải là số điện thoại");
  }

  @ParameterizedTest
  @ValueSource(strings = {"hoa", "hoa@", "@example.org", "hoa@example", "hoa @example.org", "nguoi.gui@example.org,b@example.org",
      "Mẫu <nguoi.gui@example.org>"})
  void whatIsNoMailAddressIsRefused(String email) {
    fields.put("email", email);
    assertRefused("email: không phải là địa chỉ thư điện tử");
  }

  @Test
  void aMailAddressWithALineOfItsOwnWritesNoHeader() {
    fields.put("email", "nguoi.gui@example.org\r\nBcc: all@example.org");
    assertRefused("email: không phải là địa chỉ thư điện tử");
  }

  @Test
  void textsAreKeptComposedOnOneLineWhereTheyAreTitles() {
    fields.put("name", " " + Normalizer.normalize("Người\nGửi\u00a0 Mẫu", Normalizer.Form.NFD) + "\t");
    fields.put("procedureName", "Cấp phép\r\ndạy thêm");
    fields.put("content", "Dòng 1\nDòng 2 😀");
    assertThat(check.check(sent())).returns("Người Gửi Mẫu", Submission::name)
        .returns("Cấp phép dạy thêm", Submission::procedureName).returns("Dòng 1\nDòng 2 😀", Submission::content);
  }

  @ParameterizedTest
  @CsvSource({"name, 200", "address, 500", "content, 20000", "proposal, 20000", "procedureCode, 100", "procedureName, 500"})
  void theLongestTextIsTakenAndNotOneLetterMore(String field, int longest) {
    fields.put(field, "ế".repeat(longest));
    check.check(sent());
    fields.put(field, "ế".repeat(longest + 1));
    assertThatThrownBy(() -> check.check(sent())).isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(
        refused.errors()).singleElement().returns(field, FieldError::field));
  }

  @Test
  void controlCharactersAreRefused() {
    fields.put("content", "a\u0000b");
    fields.put("name", "a\u001bb");
    assertThatThrownBy(() -> check.check(sent())).isInstanceOfSatisfying(FormRefused.class, refused -> assertThat(
        refused.errors()).extracting(FieldError::field).containsExactlyInAnyOrder("content", "name"));
  }

  @Test
  void itCannotHaveComeAfterNowNorBeforeTheDecree() {
    channel = Channel.POST;
    receivedAt = NOW.plusSeconds(1);
    assertRefused("receivedAt: không thể sau lúc này");
    receivedAt = Instant.parse("2008-02-13T01:00:00Z");
    assertRefused("receivedAt: quá xa");
    receivedAt = NOW;
    assertThat(check.check(sent()).receivedAt()).isEqualTo(NOW);
  }

  @Test
  void whatABodyAboveHasPassedOnNamesItsLetterAndNothingElseDoes() {
    channel = Channel.FORWARDED;
    assertRefused("forwardedBy: chưa nhập", "forwardingNumber: chưa nhập", "forwardingDate: chưa nhập");
    forwarding = new Forwarding("Văn phòng UBND tỉnh", "12/VPUBND", LocalDate.parse("2024-01-16"));
    assertRefused("forwardingDate: không thể sau ngày hôm nay");
    forwarding = new Forwarding("Văn phòng UBND tỉnh", "12/VPUBND", LocalDate.parse("2024-01-15"));
    assertThat(check.check(sent()).forwarding()).isEqualTo(forwarding);
    channel = Channel.PORTAL;
    assertRefused("forwardedBy: chỉ ghi khi được cơ quan khác chuyển đến");
  }
}
