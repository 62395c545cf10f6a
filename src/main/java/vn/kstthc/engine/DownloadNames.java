package vn.kstthc.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps Vietnamese file names of the web apps' API. It writes the name raw, and the server drops a header with such
 * letters, so that the file opens in place of the page, nameless.
 */
class DownloadNames extends OncePerRequestFilter {

  private static final Pattern NAME = Pattern.compile("filename=\"?([^\";]*)\"?");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chain.doFilter(request, new HttpServletResponseWrapper(response) {
      @Override
      public void setHeader(String name, String value) {
        super.setHeader(name, rewritten(name, value));
      }

      @Override
      public void addHeader(String name, String value) {
        super.addHeader(name, rewritten(name, value));
      }
    });
  }

  private static String rewritten(String header, String value) {
    if (!HttpHeaders.CONTENT_DISPOSITION.equalsIgnoreCase(header) || value == null) {
      return value;
    }
    Matcher name = NAME.matcher(value);
    return name.find()
        ? ContentDisposition.attachment().filename(name.group(1), StandardCharsets.UTF_8).build().toString() : value;
  }
}
