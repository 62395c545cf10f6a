package vn.kstthc.figure;

import java.util.List;
import java.util.Set;

/**
 * A register that figures are counted in. Reports show all that are beans, in their order. Counting reads no cases into memory.
 */
public interface FigureSource {

  FigureTable table();

  /** @return the figures of the window as the register is now; at least one row where the table has one row only */
  List<FigureRow> rows(Window window);

  /**
   * @param row key of a row; null for all
   * @param units whose cases are shown; null for everybody's
   * @return the cases that a figure counts, in the order of their numbers
   */
  List<FigureCase> cases(Window window, String row, String column, Set<String> units, int offset, int most);

  /** Tells of every case that a figure of the window counts, one by one as they come from the database. */
  void each(Window window, EachCase use);

  /** What is told of a case. */
  interface EachCase {

    /** @param columns which figures count it: bit by bit, in the order of {@link FigureTable#counted} */
    void take(String number, String row, long columns);
  }
}
