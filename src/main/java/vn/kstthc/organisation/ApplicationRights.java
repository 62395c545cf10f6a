package vn.kstthc.organisation;

import java.util.function.Supplier;

/**
 * Does what nobody may do by hand, such as sending messages to processes or moving their timers, whoever is on this thread.
 * The features know who may cause it. Implemented where rights are checked.
 */
public interface ApplicationRights {

  <T> T call(Supplier<T> action);

  default void run(Runnable action) {
    call(() -> {
      action.run();
      return null;
    });
  }
}
