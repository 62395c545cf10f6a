package vn.kstthc.engine;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import vn.kstthc.form.FormRefused;

/**
 * A refused form as the web apps' API answers it: 400, the message in Vietnamese, the wrong fields. It carries its own
 * response because the stock resources wrap every engine exception in an English sentence.
 */
class RefusedForm extends WebApplicationException {

  RefusedForm(FormRefused refused) {
    super(refused.getMessage(), refused, Response.status(Response.Status.BAD_REQUEST)
        .type(MediaType.APPLICATION_JSON_TYPE.withCharset("UTF-8"))
        .entity(refused.answer()).build());
  }
}
