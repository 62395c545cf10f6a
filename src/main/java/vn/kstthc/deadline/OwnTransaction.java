package vn.kstthc.deadline;

/** Does one part of a long job in a transaction of its own, so that what is done stays done whatever becomes of the rest. */
public interface OwnTransaction {

  void run(Runnable part);
}
