package vn.kstthc.publication;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * @param largestFile per file
 * @param controlBody who controls administrative procedures for the Government, and gets the decision
 * @param decisionSymbol what stands after the number of the Chair's decision; @param submissionSymbol after that of our letter to him
 */
@Validated
@ConfigurationProperties("app.publication")
record PublicationSettings(@NotNull DataSize largestFile, @NotBlank String controlBody, @NotBlank String decisionSymbol,
    @NotBlank String submissionSymbol) {}
