package vn.kstthc.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.kstthc.bench.Load.Request;
import vn.kstthc.bench.Load.Requests;
import vn.kstthc.engine.WebApps;
import vn.kstthc.feedback.SeededRegister;

/** Who asks an application over HTTP, and what. */
enum Visitors {
  /** Each sends a form of his own: with the page's token, as a browser sends it, with mail to be acknowledged. */
  SENDERS {
    @Override
    Requests requests(int port) {
      Form form = Form.open(port, "/phan-anh");
      String type = "multipart/form-data; boundary=" + BOUNDARY;
      return number -> new Request(url(port, "/phan-anh"), type, parts(form.token(), number), form.headers(), 303);
    }
  },
  /** Each looks at another case of the register. */
  TRACKERS {
    @Override
    Requests requests(int port) {
      Form form = Form.open(port, "/phan-anh/tra-cuu");
      return number -> {
        int seed = 1 + (int) (number * 7919 % SeededRegister.ITEMS);
        String body = "_csrf=%s&number=%s&secret=%s".formatted(WebApps.encoded(form.token()), SeededRegister.number(seed),
            SeededRegister.secret(seed));
        return new Request(url(port, "/phan-anh/tra-cuu"), FIELDS, body.getBytes(UTF_8), form.headers(), 200);
      };
    }
  },
  /** Most read the newest answers; some go on to the pages behind. */
  READERS {
    @Override
    Requests requests(int port) {
      return number -> get(port, "/phan-anh/ket-qua?trang=" + (number % 4 == 0 ? 2 + number % 10 : 1), Map.of());
    }
  },
  REGISTER_NOW {
    @Override
    Requests requests(int port) {
      return register(port, "");
    }
  },
  REGISTER {
    @Override
    Requests requests(int port) {
      return register(port, SeededRegister.ALL);
    }
  },
  REGISTER_COMMON {
    @Override
    Requests requests(int port) {
      return register(port, SeededRegister.ALL + "&tim=truong+mam+non");
    }
  },
  REGISTER_RARE {
    @Override
    Requests requests(int port) {
      return register(port, SeededRegister.ALL + "&tim=" + WebApps.encoded(SeededRegister.email(SeededRegister.ITEMS / 3)));
    }
  },
  REGISTER_NONE {
    @Override
    Requests requests(int port) {
      return register(port, SeededRegister.ALL + "&tim=" + WebApps.encoded("chữ không có ở đâuuu"));
    }
  },
  /** Start the bare stock process, over its own API. */
  STOCK {
    @Override
    Requests requests(int port) {
      Map<String, String> headers = new WebApps(port).login(Stock.USER).headers();
      return number -> {
        String body = """
            {"businessKey": "%1$s", "variables": {"caseNumber": {"value": "%1$s", "type": "String"},
            "procedureName": {"value": "%2$s", "type": "String"},
            "receivedAt": {"value": "2024-01-15T08:00:00.000+0700", "type": "Date"}}}"""
            .formatted("PAKN-2024-%04d".formatted(number), StockFeedback.TITLE);
        return new Request(url(port, WebApps.API + "/process-definition/key/" + StockFeedback.KEY + "/start"),
            "application/json", body.getBytes(UTF_8), headers, 200);
      };
    }
  };

  private static final String FIELDS = "application/x-www-form-urlencoded";
  private static final String BOUNDARY = "----kstthc";

  abstract Requests requests(int port);

  private static String url(int port, String path) {
    return "http://localhost:" + port + path;
  }

  private static Request get(int port, String path, Map<String, String> headers) {
    return new Request(url(port, path), null, null, headers, 200);
  }

  private static Requests register(int port, String query) {
    Map<String, String> headers = new WebApps(port).login("van.phong").headers();
    return number -> get(port, "/phan-anh/so" + query, headers);
  }

  private static byte[] parts(String token, long number) {
    Map<String, String> fields = new LinkedHashMap<>(SeededRegister.form((int) (number % SeededRegister.ITEMS)));
    fields.put("_csrf", token);
    fields.put("submissionKey", UUID.randomUUID().toString());
    StringBuilder parts = new StringBuilder();
    fields.forEach((name, value) -> parts.append("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"").append(name)
        .append("\"\r\n\r\n").append(value).append("\r\n"));
    return parts.append("--" + BOUNDARY + "--\r\n").toString().getBytes(UTF_8);
  }

  /** A page with a form that was opened once: its token holds for all that is sent from it. */
  private record Form(String token, Map<String, String> headers) {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    static Form open(int port, String path) {
      WebApps browser = new WebApps(port);
      Matcher token = TOKEN.matcher(browser.get(path).body());
      if (!token.find()) {
        throw new IllegalStateException("no form at " + path);
      }
      return new Form(token.group(1), Map.of("Cookie", browser.cookies()));
    }
  }
}
