package vn.kstthc.calendar;

import java.util.EnumMap;
import java.util.Map;
import vn.kstthc.calendar.ChangeItem.Effect;
import vn.kstthc.calendar.ChangeItem.State;

/**
 * How many dates a change moves.
 *
 * @param late become late; @param onTime are late no more
 * @param done no matter any more: moved, or gone before
 */
record ChangeCounts(int dates, int cases, int late, int onTime, int later, int earlier, int done, int moved, int failed) {

  static class Sum {
    private final Map<Effect, Integer> effects = new EnumMap<>(Effect.class);
    private final Map<State, Integer> states = new EnumMap<>(State.class);

    void add(State state, Effect effect, int dates) {
      states.merge(state, dates, Integer::sum);
      effects.merge(effect, dates, Integer::sum);
    }

    ChangeCounts counts(int cases) {
      int moved = of(State.MOVED);
      return new ChangeCounts(states.values().stream().mapToInt(Integer::intValue).sum(), cases, of(Effect.LATE),
          of(Effect.ON_TIME), of(Effect.LATER), of(Effect.EARLIER), moved + of(State.GONE), moved, of(State.FAILED));
    }

    private int of(State state) {
      return states.getOrDefault(state, 0);
    }

    private int of(Effect effect) {
      return effects.getOrDefault(effect, 0);
    }
  }
}
