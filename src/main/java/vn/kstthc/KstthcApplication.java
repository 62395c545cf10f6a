package vn.kstthc;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import vn.kstthc.organisation.Organisation;

/** Control of administrative procedures (kiểm soát thủ tục hành chính) of a Department of Education and Training. */
@SpringBootApplication
@EnableConfigurationProperties(Organisation.class)
public class KstthcApplication {

  public static void main(String[] args) {
    SpringApplication.run(KstthcApplication.class, args);
  }
}
