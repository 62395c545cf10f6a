package vn.kstthc.extension;

import jakarta.validation.constraints.NotNull;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param longest how far from the date that counts the new one may lie at most */
@Validated
@ConfigurationProperties("app.extension")
record ExtensionSettings(@NotNull Period longest) {}
