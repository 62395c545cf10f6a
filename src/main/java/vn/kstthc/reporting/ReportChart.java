package vn.kstthc.reporting;

import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.LegendPosition;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryAxis;
import org.apache.poi.xddf.usermodel.chart.XDDFChart;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFValueAxis;

/** Draws columns into a text or a sheet. */
final class ReportChart {

  /** @param cell where its name stands */
  record Bars(String name, XDDFNumericalDataSource<? extends Number> values, CellReference cell) {}

  /** Blue, orange, green: told apart by who sees no red, and on paper. */
  private static final byte[][] COLOURS = {{0x0b, 0x53, (byte) 0x94}, {(byte) 0xe0, (byte) 0x8a, 0x1e}, {0x7a, (byte) 0xb8, 0x7a}};

  private ReportChart() {}

  static void draw(XDDFChart chart, String title, XDDFDataSource<String> quarters, List<Bars> all) {
    chart.setTitleText(title);
    chart.setTitleOverlay(false);
    chart.getOrAddLegend().setPosition(LegendPosition.BOTTOM);
    XDDFCategoryAxis bottom = chart.createCategoryAxis(AxisPosition.BOTTOM);
    XDDFValueAxis left = chart.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setCrossBetween(AxisCrossBetween.BETWEEN);
    left.setMinimum(0);
    XDDFBarChartData bars = (XDDFBarChartData) chart.createData(ChartTypes.BAR, bottom, left);
    bars.setBarDirection(BarDirection.COL);
    bars.setVaryColors(false);
    for (int i = 0; i < all.size(); i++) {
      XDDFChartData.Series series = bars.addSeries(quarters, all.get(i).values());
      series.setTitle(all.get(i).name(), all.get(i).cell());
      // without a colour of their own there are none in a text
      series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(COLOURS[i % COLOURS.length])));
    }
    chart.plot(bars);
  }
}
