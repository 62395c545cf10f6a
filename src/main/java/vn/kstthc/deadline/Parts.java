package vn.kstthc.deadline;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Cuts what is too much to be dealt with at once. */
public final class Parts {

  /** A statement takes only so many parameters. */
  private static final int OF_A_STATEMENT = 1000;

  private Parts() {}

  /** @param each gets as many as one statement takes, in their order */
  public static <T> void ofStatement(Collection<T> all, Consumer<List<T>> each) {
    of(OF_A_STATEMENT, all, each);
  }

  /** @param each gets at most so many, in their order */
  public static <T> void of(int most, Collection<T> all, Consumer<List<T>> each) {
    List<T> list = List.copyOf(all);
    for (int from = 0; from < list.size(); from += most) {
      each.accept(list.subList(from, Math.min(list.size(), from + most)));
    }
  }
}
