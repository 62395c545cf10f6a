package vn.kstthc.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/** An expression that no query may hold, as the web apps' API answers it: 400 in any case, also deep inside a query. */
class RefusedExpression extends WebApplicationException {

  RefusedExpression(String message) {
    super(message, Response.status(Response.Status.BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
        .entity(Map.of("type", "RefusedExpression", "message", message)).build());
  }
}
