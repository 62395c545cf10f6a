package vn.kstthc.extension;

import org.springframework.stereotype.Component;
import vn.kstthc.organisation.CaseTitles;
import vn.kstthc.organisation.ProcessTitles;

/** Titles of cases for which more time was asked: in the request, and with the process that decides on it. */
@Component
class ExtensionTitles implements CaseTitles {

  private final ExtensionRepository extensions;
  private final ProcessTitles processes;

  ExtensionTitles(ExtensionRepository extensions, ProcessTitles processes) {
    this.extensions = extensions;
    this.processes = processes;
  }

  @Override
  public void replace(String caseNumber, String title) {
    if (extensions.rename(caseNumber, title) > 0) {
      extensions.findByCaseNumberOrderById(caseNumber).forEach(each -> processes.replace(each.number(), title));
    }
  }
}
