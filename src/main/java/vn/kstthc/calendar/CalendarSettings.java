package vn.kstthc.calendar;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param lookEvery how often it is looked after whether the list of a year is missing
 * @param awaitFrom the month from whose first day on the list of the next year is awaited
 * @param casesAtOnce how many cases one job moves: no job may last longer than its lock
 * @param settled how long after a change every machine dates with the new calendar for certain
 */
@Validated
@ConfigurationProperties("app.calendar")
record CalendarSettings(@NotNull Duration lookEvery, @Min(1) @Max(12) int awaitFrom, @Min(1) @Max(1000) int casesAtOnce,
    @NotNull Duration settled) {}
