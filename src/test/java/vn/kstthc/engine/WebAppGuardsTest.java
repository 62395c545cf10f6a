package vn.kstthc.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import vn.kstthc.EngineTest;

/** What an anonymous visitor, a hurried reader and a person with a wrong password meet. */
@EngineTest
class WebAppGuardsTest {

  @LocalServerPort int port;
  @Autowired IdentityService identity;

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/app/admin/default/setup/", "/camunda/app/admin/default/setup",
      "/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup;x=1/default/user/create",
      "/camunda/api/admin/%73etup/default/user/create", "/camunda/api/admin/SETUP/default/user/create",
      "/camunda/api/admin/x/../setup/default/user/create", "/camunda/api/admin//setup/default/user/create"})
  void nobodySetsUpAnAdministratorEvenWhenThereIsNone(String path) throws Exception {
    identity.deleteMembership("quan.tri", "camunda-admin");
    try {
      String answer = raw("POST " + path + " HTTP/1.1");
      assertThat(answer).startsWith("HTTP/1.1 4").doesNotContain("HTTP/1.1 403 CSRF");
      WebApps visitor = new WebApps(port);
      visitor.login("nobody", "x", "admin");
      if (!path.contains("..") && !path.contains("//") && !path.contains(";")) {
        assertThat(visitor.call("POST", path,
            "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"x\"}}").statusCode()).isEqualTo(404);
      }
      assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    } finally {
      identity.createMembership("quan.tri", "camunda-admin");
    }
  }

  /** The path as it is, which a client library would tidy up. */
  private String raw(String requestLine) throws Exception {
    try (Socket socket = new Socket("localhost", port)) {
      socket.getOutputStream().write((requestLine + "\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")
          .getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @CsvSource({"/engine-rest/engine, 404", "/engine-rest/task, 404", "/rest/engine, 404", "/h2-console, 404",
      "/h2-console/, 404", "/actuator, 401", "/actuator/env, 404", "/actuator/metrics, 401", "/actuator/heapdump, 404",
      "/actuator/health, 200", "/camunda/api/engine/engine/default/task, 401", "/ho-so/api/lap-ho-so, 401",
      "/ho-so/RS-2024-0001/tep/1, 401"})
  void anonymousVisitorsReachNoData(String path, int status) {
    assertThat(new WebApps(port).get(path).statusCode()).isEqualTo(status);
  }

  @Test
  void healthSaysNoMoreThanUp() {
    assertThat(new WebApps(port).get("/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @Test
  void metricsAreTheAdministrators() {
    assertThat(metrics("quan.tri")).isEqualTo(200);
    assertThat(metrics("van.phong")).isEqualTo(403);
  }

  private int metrics(String user) {
    WebApps client = new WebApps(port);
    return client.send(client.request("/actuator/metrics").header("Authorization", "Basic "
        + java.util.Base64.getEncoder().encodeToString((user + ":demo").getBytes(StandardCharsets.UTF_8)))).statusCode();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/camunda/app/tasklist/default/", "/camunda/app/cockpit/default/",
      "/camunda/app/tasklist/scripts/config.js", "/khong-co-trang-nay"})
  void everyPageCarriesItsHeaders(String path) {
    var headers = new WebApps(port).get(path).headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElse("")).contains("default-src 'self'", "frame-ancestors 'none'");
    assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/app/tasklist/default/", "/camunda/app/tasklist/scripts/config.js",
      "/camunda/app/tasklist/custom/case-kit.js", "/camunda/app/tasklist/locales/vi.json", "/camunda/app/cockpit/styles/user-styles.css"})
  void whatMayChangeIsAskedForAgain(String path) {
    var answer = new WebApps(port).get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-cache");
  }

  @Test
  void cookiesAreHttpOnlyAndStayOnTheSite() {
    List<String> cookies = new WebApps(port).get("/camunda/app/tasklist/default/").headers().allValues("Set-Cookie");
    assertThat(cookies).anyMatch(cookie -> cookie.startsWith("JSESSIONID") && cookie.contains("HttpOnly"))
        .allMatch(cookie -> cookie.contains("SameSite=Lax"));
  }

  @Test
  void eachPageHasTheNonceItsHeaderNames() throws Exception {
    Pattern inHeader = Pattern.compile("'nonce-([^']+)'");
    Pattern inPage = Pattern.compile("nonce=\"([^\"]+)\"");
    ExecutorService readers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<HttpResponse<String>>> loads = IntStream.range(0, 240).<Callable<HttpResponse<String>>>mapToObj(
          i -> () -> new WebApps(port).get("/camunda/app/tasklist/default/")).toList();
      List<String> seen = new ArrayList<>();
      for (Future<HttpResponse<String>> load : readers.invokeAll(loads)) {
        Matcher header = inHeader.matcher(load.get().headers().firstValue("Content-Security-Policy").orElseThrow());
        Matcher page = inPage.matcher(load.get().body());
        assertThat(header.find() && page.find()).isTrue();
        assertThat(page.group(1)).isEqualTo(header.group(1));
        seen.add(page.group(1));
      }
      assertThat(seen).doesNotHaveDuplicates();
    } finally {
      readers.shutdownNow();
    }
  }

  @Test
  void aChangeWithoutItsTokenIsRefusedAndTheSessionLives() {
    WebApps staff = new WebApps(port).login("gdth");
    assertThat(staff.withoutToken("POST", WebApps.API + "/task", "{}").statusCode()).isEqualTo(403);
    assertThat(staff.withoutToken("POST", "/ho-so/RS-2024-0001/rut", "{}").statusCode()).isEqualTo(403);
    assertThat(staff.get(WebApps.API + "/filter").statusCode()).as("still logged in").isEqualTo(200);
  }

  @Test
  void aWrongPasswordMakesTheNextTryWait() {
    assertThat(login("gdmn", "sai")).isEqualTo(401);
    assertThat(login("gdmn", "demo")).as("within three seconds").isEqualTo(401);
    later(4);
    assertThat(login("gdmn", "sai")).isEqualTo(401);
    later(4);
    assertThat(login("gdmn", "demo")).as("the wait doubles").isEqualTo(401);
    later(7);
    assertThat(login("gdmn", "demo")).isEqualTo(200);
  }

  @Test
  void nobodyLocksSomebodyElsesAccountForGood() {
    for (int i = 0; i < 15; i++) {
      assertThat(login("gdtx", "sai")).isEqualTo(401);
      later(61);
    }
    assertThat(login("gdtx", "demo")).isEqualTo(200);
  }

  private int login(String user, String password) {
    return new WebApps(port).login(user, password, "tasklist").statusCode();
  }

  private static void later(int seconds) {
    ClockUtil.setCurrentTime(new java.util.Date(ClockUtil.getCurrentTime().getTime() + seconds * 1000L));
  }

  @Test
  void vietnameseFileNamesOfTheApiSurvive() throws Exception {
    MockHttpServletResponse response = new MockHttpServletResponse();
    new DownloadNames().doFilter(new MockHttpServletRequest(), response, (request, wrapped) ->
        ((jakarta.servlet.http.HttpServletResponse) wrapped)
            .setHeader("Content-Disposition", "attachment; filename=\"Báo cáo rà soát.pdf\""));
    assertThat(response.getHeader("Content-Disposition"))
        .contains("filename*=UTF-8''B%C3%A1o%20c%C3%A1o%20r%C3%A0%20so%C3%A1t.pdf").matches("\\p{ASCII}*");
  }
}
