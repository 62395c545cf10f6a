package vn.kstthc.engine;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request a nonce of its own. The web apps keep the one of the content security policy in the servlet context,
 * where requests that run at once overwrite each other, and the page that gets the wrong one stays blank.
 */
class RequestNonce extends OncePerRequestFilter {

  private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    // the stock header does not reach the index page, and a kept page would have the nonce of another day
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
    ServletContext own = withOwnNonce(request.getServletContext());
    chain.doFilter(new HttpServletRequestWrapper(request) {
      @Override
      public ServletContext getServletContext() {
        return own;
      }
    }, response);
  }

  private static ServletContext withOwnNonce(ServletContext shared) {
    Object[] nonce = new Object[1];
    return (ServletContext) Proxy.newProxyInstance(RequestNonce.class.getClassLoader(),
        new Class<?>[] {ServletContext.class}, (proxy, method, arguments) -> {
          boolean aboutNonce = arguments != null && NONCE.equals(arguments[0]);
          if (aboutNonce && method.getName().equals("setAttribute")) {
            nonce[0] = arguments[1];
            return null;
          }
          if (aboutNonce && method.getName().equals("getAttribute")) {
            return nonce[0];
          }
          try {
            return method.invoke(shared, arguments);
          } catch (InvocationTargetException failed) {
            throw failed.getCause();
          }
        });
  }
}
