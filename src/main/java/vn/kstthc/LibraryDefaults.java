package vn.kstthc;

import java.util.Map;
import javax.xml.datatype.DatatypeFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;

/** What libraries take from properties of the process only, before their first class is loaded. Who has set one keeps it. */
class LibraryDefaults implements EnvironmentPostProcessor {

  /** Named, since the class path would be searched for it at each part of each mail. */
  static final String MAIL_STREAMS = "org.eclipse.angus.mail.util.MailStreamProvider";

  @Override
  public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
    Map.of(
        // H2 looks for each text it reads among those it has read before, and so computes a hash of all of it: a search through a
        // long register takes four times as long
        "h2.objectCache", "false",
        "jakarta.mail.util.StreamProvider", MAIL_STREAMS,
        // the engine asks for one at each timer: likewise
        DatatypeFactory.class.getName(), DatatypeFactory.newDefaultInstance().getClass().getName())
        .forEach((property, value) -> {
          if (System.getProperty(property) == null) {
            System.setProperty(property, value);
          }
        });
  }
}
