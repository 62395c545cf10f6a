package vn.kstthc.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** A person's session with the web apps, over HTTP, with the token each change needs. */
public class WebApps {

  /** The engine's API behind the login. */
  public static final String API = "/camunda/api/engine/engine/default";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String address;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private String token;

  public WebApps(int port) {
    this.address = "http://localhost:" + port;
  }

  /** @return this, logged in to Tasklist */
  public WebApps login(String user) {
    HttpResponse<String> answer = login(user, "demo", "tasklist");
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(user + " cannot log in: " + answer.statusCode() + " " + answer.body());
    }
    return this;
  }

  public HttpResponse<String> login(String user, String password, String app) {
    refreshToken();
    HttpResponse<String> answer = send(request("/camunda/api/admin/auth/user/default/login/" + app)
        .header("X-XSRF-TOKEN", token).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString("username=" + encoded(user) + "&password=" + encoded(password))));
    if (answer.statusCode() == 200) {
      refreshToken();
    }
    return answer;
  }

  private void refreshToken() {
    send(request("/camunda/app/tasklist/default/").GET()).headers().firstValue("X-XSRF-TOKEN").ifPresent(value -> token = value);
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  public HttpResponse<String> call(String method, String path, String json) {
    return send(request(path).header("X-XSRF-TOKEN", token).header("Content-Type", "application/json")
        .method(method, json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json)));
  }

  public HttpResponse<String> put(String path, byte[] bytes) {
    return put(path, BodyPublishers.ofByteArray(bytes));
  }

  public HttpResponse<String> put(String path, HttpRequest.BodyPublisher body) {
    return put(path, "application/octet-stream", body);
  }

  public HttpResponse<String> put(String path, String type, HttpRequest.BodyPublisher body) {
    return send(request(path).header("X-XSRF-TOKEN", token).header("Content-Type", type).PUT(body));
  }

  /** @return the status of sending the form that withdraws a dossier */
  int withdraw(String number) {
    return form("/ho-so/" + number + "/rut", Map.of("reason", "x")).statusCode();
  }

  /** Sends a form of our own pages, with the token it holds. */
  public HttpResponse<String> form(String path, Map<String, String> fields) {
    StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
    fields.forEach((name, value) -> body.append('&').append(encoded(name)).append('=').append(encoded(value)));
    return send(request(path).header("Content-Type", "application/x-www-form-urlencoded")
        .POST(BodyPublishers.ofString(body.toString())));
  }

  public HttpResponse<String> withoutToken(String method, String path, String json) {
    return send(request(path).header("Content-Type", "application/json").method(method, BodyPublishers.ofString(json)));
  }

  /** @return what another client sends with each request to be this person */
  public Map<String, String> headers() {
    return Map.of("X-XSRF-TOKEN", token, "Cookie", cookies());
  }

  /** @return all it was given, as they are sent back */
  public String cookies() {
    return cookies.getCookieStore().getCookies().stream().map(cookie -> cookie.getName() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  public HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(address + path));
  }

  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new IllegalStateException(failed);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  public static JsonNode json(HttpResponse<String> answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException(answer.body(), unreadable);
    }
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
