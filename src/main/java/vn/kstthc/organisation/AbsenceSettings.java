package vn.kstthc.organisation;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param lookEvery how often a machine looks who is away now, and whether another one has changed that */
@Validated
@ConfigurationProperties("app.absence")
record AbsenceSettings(@NotNull Duration lookEvery) {}
