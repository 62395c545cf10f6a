package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

/** Each text of the shipped English web apps has its Vietnamese one. */
class LocalesTest {

  /** Names, signs and code, the same in any language. */
  private static final Set<String> SAME = Set.of("<", "<=", ">", ">=", "<null>", "CSV", "JSON", "Camunda", "Camunda Cockpit",
      "Optimize", "Admin", "Cockpit", "Tasklist", "requestPayload", "YYYY-MM-DDTHH:mm:ss", "");
  private static final Pattern INSERTED = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}");
  private static final Pattern LINK = Pattern.compile("href=\"([^\"]*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void everyTextIsThereInVietnamese(String app) throws IOException {
    Map<String, String> english = labels(app, "en");
    Map<String, String> vietnamese = labels(app, "vi");

    assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
    List<String> wrong = new ArrayList<>();
    english.forEach((key, text) -> {
      String ours = vietnamese.get(key);
      if (ours.equals(text) && !SAME.contains(text)) {
        wrong.add(key + " is not translated: " + text);
      }
      if (!all(INSERTED, text).containsAll(all(INSERTED, ours)) || !all(LINK, text).equals(all(LINK, ours))) {
        wrong.add(key + " inserts or links to something else: " + ours);
      }
    });
    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin"})
  void datesAndRelativeTimesToo(String app) throws IOException {
    JsonNode english = file(app, "en").get("dateLocales");
    JsonNode vietnamese = file(app, "vi").get("dateLocales");
    english.fieldNames().forEachRemaining(part -> {
      assertThat(vietnamese.get(part).size()).as(part).isGreaterThanOrEqualTo(english.get(part).size());
      english.get(part).fieldNames().forEachRemaining(name -> assertThat(vietnamese.get(part).has(name)).as(part + "." + name).isTrue());
    });
    assertThat(vietnamese.get("relativeTime").get("future").asText()).isEqualTo("trong %s");
  }

  private static Set<String> all(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
  }

  private static Map<String, String> labels(String app, String language) throws IOException {
    return new ObjectMapper().convertValue(file(app, language).get("labels"),
        new com.fasterxml.jackson.core.type.TypeReference<Map<String, String>>() {});
  }

  private static JsonNode file(String app, String language) throws IOException {
    try (InputStream in = new ClassPathResource(
        "META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language)).getInputStream()) {
      String text = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
      return new ObjectMapper().readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
    }
  }
}
