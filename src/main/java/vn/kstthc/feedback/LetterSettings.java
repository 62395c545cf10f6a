package vn.kstthc.feedback;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param symbol what stands after the number of a document */
@Validated
@ConfigurationProperties("app.feedback.letter")
record LetterSettings(@NotBlank String symbol) {}
