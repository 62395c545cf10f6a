package vn.kstthc.organisation;

/** Copies of what a case is called, which a feature keeps beside what it says of the case. */
public interface CaseTitles {

  /** In the caller's transaction. */
  void replace(String caseNumber, String title);
}
