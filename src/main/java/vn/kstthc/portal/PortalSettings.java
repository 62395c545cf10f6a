package vn.kstthc.portal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The pages anybody may use.
 *
 * @param address how the world reaches them, without a slash at the end
 * @param receivers who receives feedback, as Art. 13 of Decree 20/2008 has it made known
 * @param largestFile of those sent with a form
 * @param largestForm all files and texts of a form together; what is larger is not read
 * @param keepAnswers how long published answers are shown without looking for newer ones
 * @param uploadsAtOnce how many forms with files are read at the same time: their files lie on this machine's disk meanwhile
 */
@Validated
@ConfigurationProperties("app.portal")
record PortalSettings(@NotBlank String address, @DefaultValue List<@Valid Receiver> receivers, @NotNull DataSize largestFile,
    @NotNull DataSize largestForm, @Min(1) int uploadsAtOnce, @NotNull Duration keepAnswers,
    @NotNull @Valid Limits limits) {

  record Receiver(@NotBlank String name, @NotBlank String address, String telephone, String email) {}

  /**
   * How much one address, and all of them together, may do on one machine.
   *
   * @param sending forms that come in, also those that are refused
   * @param cases forms that become a case
   * @param megabytes of files that come with such forms: what nobody asked for must not fill the database
   * @param tracking looks at a case by number and secret
   * @param wrongSecrets looks that found nothing
   * @param searching searches in the published answers and in the list of procedures
   */
  record Limits(@NotNull @Valid Limit sending, @NotNull @Valid Limit cases, @NotNull @Valid Limit megabytes,
      @NotNull @Valid Limit tracking, @NotNull @Valid Limit wrongSecrets, @NotNull @Valid Limit searching) {}

  record Limit(@NotNull @Valid Rate perAddress, @NotNull @Valid Rate total) {}

  record Rate(@Min(1) int times, @NotNull Duration per) {}
}
