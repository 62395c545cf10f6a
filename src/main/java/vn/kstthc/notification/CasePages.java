package vn.kstthc.notification;

import org.springframework.stereotype.Component;

/** Where the pages of cases are, for links to a case of which only the number is known. */
@Component
public class CasePages {

  private final NotificationSettings settings;

  CasePages(NotificationSettings settings) {
    this.settings = settings;
  }

  /** @return the path of the case's page */
  public String of(String caseNumber) {
    return settings.casePage(caseNumber);
  }
}
