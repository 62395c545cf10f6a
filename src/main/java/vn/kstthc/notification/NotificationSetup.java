package vn.kstthc.notification;

import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the dispatcher run by itself, and chooses where its mail goes. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(NotificationSettings.class)
class NotificationSetup {

  @Bean
  Post post(NotificationSettings settings, Clock clock, ObjectProvider<JavaMailSenderImpl> server) {
    return settings.folder() != null ? new MailFolder(settings.folder(), clock) : new SmtpPost(server.getObject());
  }
}
