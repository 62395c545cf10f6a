package vn.kstthc.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import vn.kstthc.organisation.Organisation;

/** The settings of the web apps, made from the organisation, in place of the files in their jar. */
@RestController
class WebAppConfig {

  private static final Set<String> APPS = Set.of("tasklist", "cockpit", "admin", "welcome");
  private static final MediaType SCRIPT = MediaType.parseMediaType("text/javascript;charset=UTF-8");

  private final Organisation organisation;
  private final ObjectMapper json;
  private final ObjectProvider<DemoClock> demoClock;

  WebAppConfig(Organisation organisation, ObjectMapper json, ObjectProvider<DemoClock> demoClock) {
    this.organisation = organisation;
    this.json = json;
    this.demoClock = demoClock;
  }

  @GetMapping("/camunda/app/{app}/scripts/config.js")
  ResponseEntity<String> config(@PathVariable String app) throws JsonProcessingException {
    if (!APPS.contains(app)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    Map<String, Object> config = new LinkedHashMap<>();
    config.put("app", Map.of("name", organisation.tenant().name(), "vendor", "Kiểm soát thủ tục hành chính -"));
    config.put("locales", Map.of("availableLocales", List.of("vi"), "fallbackLocale", "vi"));
    config.put("dateFormat", Map.of("normal", "LLL", "long", "LLLL"));
    config.put("disableWelcomeMessage", true);
    config.put("customScripts", scripts(app));
    return script("export default " + json.writeValueAsString(config) + ";\n");
  }

  private List<String> scripts(String app) {
    List<String> scripts = new ArrayList<>();
    if (demoClock.getIfAvailable() != null) {
      scripts.add("custom/demo-clock");
    }
    if (app.equals("cockpit")) {
      scripts.add("custom/dossiers");
      scripts.add("custom/dates");
    }
    if (app.equals("tasklist")) {
      scripts.add("custom/pages");
      scripts.add("custom/case-kit");
    }
    return scripts;
  }

  /** The browser's own idea of now, moved as far as the demo's clock: relative times and calendars follow it. */
  @GetMapping("/camunda/app/{app}/custom/demo-clock.js")
  ResponseEntity<String> demoClock(@PathVariable String app) {
    DemoClock clock = demoClock.getIfAvailable();
    if (clock == null || !APPS.contains(app)) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    return script("""
        const moved = %d;
        const RealDate = window.Date;
        const now = () => RealDate.now() + moved;
        window.Date = new Proxy(RealDate, {
          construct: (target, given) => given.length ? new target(...given) : new target(now()),
          apply: () => new RealDate(now()).toString(),
          get: (target, name) => name === 'now' ? now : target[name]
        });
        """.formatted(clock.offsetMillis()));
  }

  private static ResponseEntity<String> script(String text) {
    return ResponseEntity.ok().contentType(SCRIPT).body(text);
  }
}
