package vn.kstthc.plan;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param largestFile of each file that is handed in or imported
 * @param symbol what stands after the number of an urging letter
 * @param sample whether the plan of 2024 is imported at the first start, to be looked at
 */
@Validated
@ConfigurationProperties("app.plan")
record PlanSettings(@NotNull DataSize largestFile, @NotBlank String symbol, boolean sample) {}
