package vn.kstthc.deadline;

/** No calendar of that year is known, and none can be proposed. The message is meant for people. */
public class YearOutOfReach extends RuntimeException {

  YearOutOfReach(int year, int first, int last) {
    super("Chưa có lịch làm việc của năm %d; chỉ tính được trong các năm từ %d đến %d.".formatted(year, first, last));
  }
}
