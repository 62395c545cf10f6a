package vn.kstthc.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the rounds gave. */
final class Figures<M> {

  private final Map<M, List<Double>> values = new HashMap<>();

  void add(M measure, double value) {
    values.computeIfAbsent(measure, none -> new ArrayList<>()).add(value);
  }

  double median(M measure) {
    List<Double> sorted = values.get(measure).stream().sorted().toList();
    return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
  }

  String show(M measure) {
    var range = values.get(measure).stream().mapToDouble(Double::doubleValue).summaryStatistics();
    return "%.1f (%.1f-%.1f)".formatted(median(measure), range.getMin(), range.getMax());
  }

  /** Prints a figure beside its goal, and whether it is met. @param least whether it has to be that much at least, else less */
  static void goal(String label, double value, double bound, boolean least) {
    System.out.printf("%-64s%24.2f  %s %s %s%n", label, value, least ? ">=" : "<", bound,
        (least ? value >= bound : value < bound) ? "đạt" : "CHƯA ĐẠT");
  }
}
