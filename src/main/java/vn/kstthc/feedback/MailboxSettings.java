package vn.kstthc.feedback;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * The mailbox that people write to.
 *
 * @param host empty where there is none
 * @param ssl whether the connection is encrypted from its beginning
 * @param largestMail what is larger is not read; few mail servers take more themselves
 */
@Validated
@ConfigurationProperties("app.feedback.mailbox")
record MailboxSettings(@DefaultValue("") String host, @DefaultValue("993") @Min(1) @Max(65535) int port, @DefaultValue("true") boolean ssl,
    @DefaultValue("") String user, @DefaultValue("") String password, @DefaultValue("INBOX") String folder,
    @DefaultValue("35MB") @NotNull DataSize largestMail) {

  boolean isOn() {
    return StringUtils.hasText(host);
  }

  /** Passwords do not belong into logs. */
  @Override
  public String toString() {
    return "MailboxSettings[host=%s, port=%d, folder=%s]".formatted(host, port, folder);
  }
}
