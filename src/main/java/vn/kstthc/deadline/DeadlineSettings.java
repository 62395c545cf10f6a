package vn.kstthc.deadline;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param officeHours as in "07:30-11:30, 13:30-17:00"
 * @param lookEvery how often a machine looks whether another one has changed the calendar
 */
@Validated
@ConfigurationProperties("app.deadline")
record DeadlineSettings(@NotNull OfficeHours officeHours, @NotNull Duration lookEvery) {}
