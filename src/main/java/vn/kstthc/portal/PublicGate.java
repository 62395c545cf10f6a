package vn.kstthc.portal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Stands before the public forms: says no before anything of a form is read that is too large or one too many. */
class PublicGate extends OncePerRequestFilter {

  static final String PAGES = "/phan-anh";
  private static final String TRACKING = PAGES + "/tra-cuu";
  private static final String STAFF = PAGES + "/so";
  /** A form without files is never longer, and waits for nobody. */
  private static final long SMALL = 512 * 1024;

  private final PortalSettings settings;
  private final Throttles throttles;
  private final Semaphore uploads;
  private final Map<String, Integer> inside = new ConcurrentHashMap<>();

  PublicGate(PortalSettings settings, Throttles throttles) {
    this.settings = settings;
    this.throttles = throttles;
    uploads = new Semaphore(settings.uploadsAtOnce());
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getServletPath();
    return !"POST".equals(request.getMethod()) || path.equals(STAFF) || path.startsWith(STAFF + "/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Throttle throttle = request.getServletPath().startsWith(TRACKING) ? throttles.tracking : throttles.sending;
    Duration wait = throttle.take(request.getRemoteAddr());
    if (!wait.isZero()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
      response.sendError(429, Throttles.message(wait)
          + " Nội dung đã viết vẫn còn khi ông/bà bấm nút Quay lại của trình duyệt.");
    } else if (request.getContentLengthLong() > settings.largestForm().toBytes()) {
      tooLarge(response, settings);
    } else if (request.getContentLengthLong() >= 0 && request.getContentLengthLong() <= SMALL) {
      chain.doFilter(request, response);
    } else {
      inTurn(request, response, chain);
    }
  }

  static void tooLarge(HttpServletResponse response, PortalSettings settings) throws IOException {
    response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE,
        "Các tệp gửi kèm lớn quá: nhiều nhất %d tệp, mỗi tệp %d MB. ".formatted(SentFiles.MOST, settings.largestFile().toMegabytes())
            + "Nội dung đã viết vẫn còn khi ông/bà bấm nút Quay lại của trình duyệt.");
  }

  private void inTurn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String network = Throttle.network(request.getRemoteAddr());
    if (!enter(network)) {
      response.setHeader(HttpHeaders.RETRY_AFTER, "30");
      response.sendError(429, "Đang có nhiều người gửi tệp cùng lúc. Đề nghị thử lại sau ít phút; "
          + "nội dung đã viết vẫn còn khi ông/bà bấm nút Quay lại của trình duyệt.");
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      leave(network);
    }
  }

  /** One address takes a quarter of the places at most: whoever sends slowly on purpose leaves the others theirs. */
  private boolean enter(String network) {
    if (!uploads.tryAcquire()) {
      return false;
    }
    if (inside.merge(network, 1, Integer::sum) > Math.max(1, settings.uploadsAtOnce() / 4)) {
      leave(network);
      return false;
    }
    return true;
  }

  private void leave(String network) {
    inside.merge(network, -1, (before, less) -> before + less == 0 ? null : before + less);
    uploads.release();
  }
}
