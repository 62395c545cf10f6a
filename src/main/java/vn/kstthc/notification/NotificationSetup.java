package vn.kstthc.notification;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets the dispatcher run by itself. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class NotificationSetup {}
