package vn.kstthc.feedback;

import jakarta.validation.constraints.NotNull;
import java.time.Period;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How long personal data of cases is kept after their end.
 *
 * @param retention by how they were classified; of those not named nothing is ever taken out
 * @param unclassified what was taken back before it was classified
 */
@Validated
@ConfigurationProperties("app.feedback")
record RetentionSettings(@DefaultValue Map<Outcome, Period> retention, @NotNull Period unclassified) {}
