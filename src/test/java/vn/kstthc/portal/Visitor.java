package vn.kstthc.portal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kstthc.engine.WebApps;

/** Somebody with a browser at the public pages, over HTTP. */
final class Visitor {

  private static final String BOUNDARY = "----kstthc";
  private final WebApps browser;
  private final Map<String, String> hidden = new LinkedHashMap<>();
  private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

  Visitor(int port) {
    browser = new WebApps(port);
  }

  /** What a person writes who has nothing to hide. */
  static Map<String, String> feedback() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("senderKind", "PERSON");
    fields.put("name", "Người gửi thử");
    fields.put("address", "Thôn Thử, xã Thử");
    fields.put("phone", "");
    fields.put("email", "nguoi.gui@example.org");
    fields.put("contentKind", "UNFIT");
    fields.put("procedureName", "Công nhận trường mầm non đạt chuẩn quốc gia");
    fields.put("content", "Hồ sơ phải nộp hai lần.");
    fields.put("proposal", "");
    return fields;
  }

  HttpResponse<String> get(String path) {
    HttpResponse<String> page = browser.send(browser.request(path).header("Accept", "text/html").GET());
    remember(page);
    return page;
  }

  private void remember(HttpResponse<String> page) {
    for (String field : new String[] {"_csrf", "submissionKey"}) {
      String value = hidden(page, field);
      if (value != null) {
        hidden.put(field, value);
      }
    }
  }

  static String hidden(HttpResponse<String> page, String field) {
    Matcher found = Pattern.compile("<input[^>]*name=\"" + field + "\"[^>]*>").matcher(page.body());
    if (!found.find()) {
      return null;
    }
    Matcher value = Pattern.compile("value=\"([^\"]*)\"").matcher(found.group());
    return value.find() ? value.group(1) : null;
  }

  /** Without the token of the form, as another site would send it. */
  Visitor forget(String field) {
    hidden.remove(field);
    return this;
  }

  Visitor file(String name, byte[] content) {
    part("Content-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream",
        content);
    return this;
  }

  private void part(String head, byte[] content) {
    parts.writeBytes(("--" + BOUNDARY + "\r\n" + head + "\r\n\r\n").getBytes(UTF_8));
    parts.writeBytes(content);
    parts.writeBytes("\r\n".getBytes(UTF_8));
  }

  /** Sends a form with parts, with what is hidden in it. */
  HttpResponse<String> send(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(hidden);
    all.putAll(fields);
    all.forEach((name, value) -> part("Content-Disposition: form-data; name=\"" + name + "\"", value.getBytes(UTF_8)));
    parts.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(UTF_8));
    byte[] body = parts.toByteArray();
    parts.reset();
    HttpResponse<String> page = raw(path, "multipart/form-data; boundary=" + BOUNDARY, body);
    remember(page);
    return page;
  }

  HttpResponse<String> submit(Map<String, String> fields) {
    return send("/phan-anh", fields);
  }

  /** Sends a form without files. */
  HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> all = new LinkedHashMap<>(hidden);
    all.putAll(fields);
    StringBuilder body = new StringBuilder();
    all.forEach((name, value) -> body.append(body.isEmpty() ? "" : "&").append(WebApps.encoded(name)).append('=')
        .append(WebApps.encoded(value)));
    HttpResponse<String> page = raw(path, "application/x-www-form-urlencoded", body.toString().getBytes(UTF_8));
    remember(page);
    return page;
  }

  HttpResponse<String> raw(String path, String type, byte[] body) {
    HttpRequest.Builder request = browser.request(path).header("Accept", "text/html").header("Content-Type", type);
    return browser.send(request.POST(BodyPublishers.ofByteArray(body)));
  }

  /** Number and secret, as the receipt shows them. */
  record Receipt(String number, String secret) {}

  Receipt receipt() {
    String page = get("/phan-anh/da-gui").body();
    return new Receipt(shown(page, "number"), shown(page, "secret"));
  }

  static String shown(String page, String id) {
    Matcher found = Pattern.compile("id=\"" + id + "\">([^<]*)<").matcher(page);
    return found.find() ? found.group(1) : null;
  }

  /** @return the receipt of a case that is in */
  static Receipt submitted(int port, Map<String, String> fields) {
    Visitor visitor = new Visitor(port);
    visitor.get("/phan-anh");
    HttpResponse<String> answer = visitor.submit(fields);
    if (answer.statusCode() != 303) {
      throw new IllegalStateException(answer.statusCode() + " " + answer.body());
    }
    return visitor.receipt();
  }
}
