package vn.kstthc.organisation;

/**
 * What a case is called, as the cards of Tasklist show it: kept with each process, also after its end. Implemented where
 * processes are.
 */
public interface ProcessTitles {

  /** In the caller's transaction. Processes that have ended lose it; those that run have the new one from now on. */
  void replace(String businessKey, String title);
}
