package vn.kstthc.reporting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param lookEvery how often it is looked after whether a period is over
 * @param importEvery how often it is looked after whether a file of dossiers waits to be taken in
 * @param largestFile of the one-stop system, or a scan
 * @param forms official codes of tables, by their keys; a table without one is called a supporting table
 * @param targets what the plan wants of figures, by table and column
 * @param symbol what stands after the number of a report
 * @param addressees to whom reports go
 * @param copies who gets them as well
 * @param signer the lines above the signature
 */
@Validated
@ConfigurationProperties("app.reporting")
record ReportingSettings(@NotNull Duration lookEvery, @NotNull Duration importEvery, @NotNull DataSize largestFile,
    @DefaultValue Map<String, String> forms, @DefaultValue Map<String, String> targets, @NotBlank String symbol,
    @NotEmpty List<String> addressees, @NotEmpty List<String> copies, @NotEmpty List<String> signer) {}
