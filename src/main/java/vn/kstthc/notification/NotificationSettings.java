package vn.kstthc.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param plan who is reminded when
 * @param every how often the dispatcher looks for mail to send
 * @param from sender of all mail
 * @param folder where mail is written as files instead of being sent; null where there is a mail server
 * @param publicAddress the address people reach the application by, without a slash at its end; links in mails begin so
 */
@Validated
@ConfigurationProperties("app.notification")
record NotificationSettings(@NotEmpty @Valid List<Milestone> plan, @NotNull Duration every, @NotBlank @Email String from,
    Path folder, @NotBlank @Pattern(regexp = "https?://[^/\\s]+(/[^\\s]*[^/\\s])?") String publicAddress) {

  /** What has a due date: one task, or a case as a whole. */
  enum Kind { TASK, CASE }

  /** Whoever the task belongs to, the head of that unit, the leadership of the department. */
  enum Role { HOLDER, HEAD, LEADERSHIP }

  /**
   * A step of the plan.
   *
   * @param workingDays from the due date to the morning of the reminder, in working days; negative lies before it
   * @param tasks ids of the user tasks it is for; all where empty
   */
  record Milestone(@NotBlank String key, @NotNull Kind kind, int workingDays, @NotEmpty Set<Role> to,
      @DefaultValue Set<String> tasks) {

    boolean isFor(String taskKey) {
      return kind == Kind.TASK && (tasks.isEmpty() || tasks.contains(taskKey));
    }

    boolean isBefore() {
      return workingDays <= 0;
    }
  }

  Milestone milestone(String key) {
    return plan.stream().filter(milestone -> milestone.key().equals(key)).findFirst().orElse(null);
  }
}
