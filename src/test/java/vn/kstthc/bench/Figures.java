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
}
