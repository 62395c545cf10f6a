package vn.kstthc.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param limits limit of each step, by the id of its user task
 * @param largestFile per file
 */
@Validated
@ConfigurationProperties("app.review")
record ReviewSettings(@NotEmpty @Valid Map<String, Limit> limits, @NotNull DataSize largestFile) {

  /**
   * @param workingDays from the moment the task comes to the unit
   * @param basis where the number comes from, as shown beside the date
   * @param status {@code review} where the department has not confirmed it yet
   */
  record Limit(@Positive int workingDays, @NotBlank String basis, @NotBlank String status) {}

  Limit limit(String task) {
    Limit limit = limits.get(task);
    if (limit == null) {
      throw new IllegalArgumentException("Không có thời hạn cho bước " + task);
    }
    return limit;
  }
}
