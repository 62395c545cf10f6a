package vn.kstthc.feedback;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** @param largestFile per file, of the sender's and of the units' */
@Validated
@ConfigurationProperties("app.feedback")
public record FeedbackSettings(@NotNull DataSize largestFile) {}
