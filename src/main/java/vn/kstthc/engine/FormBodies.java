package vn.kstthc.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.kstthc.form.FieldError;
import vn.kstthc.form.FormRefused;

/**
 * Looks at what is sent to the API as a form before the stock resources do, which answer with an error of the server where it
 * has not the shape of one, and take any length.
 */
class FormBodies extends OncePerRequestFilter {

  private static final Pattern FORM = Pattern.compile("/camunda/api/engine/.*/(submit-form|complete)");
  /** The longest texts and lists of any form together, each letter written in its longest way. */
  private static final int LARGEST = 5 * 1024 * 1024;
  private static final String BODY = "variables";
  private static final String LABEL = "Biểu mẫu";
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
    return !"POST".equals(request.getMethod()) || !FORM.matcher(path).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
    List<FieldError> wrong = body.length > LARGEST
        ? List.of(new FieldError(BODY, LABEL, "dài quá %d MB".formatted(LARGEST / (1024 * 1024)))) : wrong(body);
    if (wrong.isEmpty()) {
      chain.doFilter(new Read(request, body), response);
    } else {
      answer(response, new FormRefused(wrong));
    }
  }

  /** @return what the stock resources could make no sense of; what a field may hold is said by its form */
  private static List<FieldError> wrong(byte[] body) {
    try {
      JsonNode sent = JSON.readTree(body);
      JsonNode variables = sent.path(BODY);
      if (sent.isObject() && (variables.isMissingNode() || variables.isNull() || variables.isObject())) {
        return variables.properties().stream().filter(field -> !isVariable(field.getValue()))
            .map(field -> new FieldError(field.getKey(), "Trường gửi lên", "kiểu dữ liệu không được nhận")).toList();
      }
    } catch (IOException noJson) {
      // like JSON of another shape
    }
    return List.of(new FieldError(BODY, LABEL, "không đọc được"));
  }

  private static boolean isVariable(JsonNode variable) {
    JsonNode type = variable.path("type");
    JsonNode value = variable.path("value");
    boolean empty = value.isMissingNode() || value.isNull();
    return variable.isObject() && (type.isMissingNode() || type.isNull() || switch (type.asText()) {
      case "String" -> empty || value.isTextual();
      case "Boolean" -> empty || value.isBoolean();
      case "Null" -> empty;
      // stay packed, and are refused by the form
      case "Object", "File", "Bytes" -> true;
      default -> false;
    });
  }

  private static void answer(HttpServletResponse response, FormRefused refused) throws IOException {
    response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    response.getWriter().write(JSON.writeValueAsString(refused.answer()));
  }

  /** The request once more, with what was read of it. */
  private static final class Read extends HttpServletRequestWrapper {

    private final ByteArrayInputStream body;

    Read(HttpServletRequest request, byte[] body) {
      super(request);
      this.body = new ByteArrayInputStream(body);
    }

    @Override
    public ServletInputStream getInputStream() {
      return new ServletInputStream() {
        @Override
        public int read() {
          return body.read();
        }

        @Override
        public int read(byte[] into, int from, int most) {
          return body.read(into, from, most);
        }

        @Override
        public boolean isFinished() {
          return body.available() == 0;
        }

        @Override
        public boolean isReady() {
          return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
          throw new IllegalStateException("all of it is there");
        }
      };
    }
  }
}
