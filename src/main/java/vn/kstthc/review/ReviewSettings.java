package vn.kstthc.review;

import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/** @param largestFile per file */
@Validated
@ConfigurationProperties("app.review")
record ReviewSettings(@NotNull DataSize largestFile) {}
