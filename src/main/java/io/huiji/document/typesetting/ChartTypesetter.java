package io.huiji.document.typesetting;

import io.huiji.document.Manuscript;
import java.io.IOException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.util.Units;
import org.apache.poi.xddf.usermodel.PresetColor;
import org.apache.poi.xddf.usermodel.XDDFColor;
import org.apache.poi.xddf.usermodel.XDDFSolidFillProperties;
import org.apache.poi.xddf.usermodel.chart.AxisCrossBetween;
import org.apache.poi.xddf.usermodel.chart.AxisCrosses;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.BarDirection;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFBarChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/// Bar charts in Word papers.
final class ChartTypesetter {

  private static final double WIDTH_CENTIMETRES = 15;
  private static final double HEIGHT_CENTIMETRES = 7;

  private ChartTypesetter() {}

  static void add(XWPFDocument document, Manuscript.Chart chart)
      throws IOException, InvalidFormatException {
    DocxTypesetter.caption(document, chart.caption());
    var drawn =
        document.createChart(
            (int) (WIDTH_CENTIMETRES * Units.EMU_PER_CENTIMETER),
            (int) (HEIGHT_CENTIMETRES * Units.EMU_PER_CENTIMETER));
    draw(drawn, chart);
  }

  private static void draw(XWPFChart drawn, Manuscript.Chart chart) {
    var bottom = drawn.createCategoryAxis(AxisPosition.BOTTOM);
    var left = drawn.createValueAxis(AxisPosition.LEFT);
    left.setCrosses(AxisCrosses.AUTO_ZERO);
    left.setCrossBetween(AxisCrossBetween.BETWEEN);
    var names = chart.bars().stream().map(Manuscript.Bar::name).toArray(String[]::new);
    var values = chart.bars().stream().map(Manuscript.Bar::value).toArray(Double[]::new);
    var data = (XDDFBarChartData) drawn.createData(ChartTypes.BAR, bottom, left);
    data.setBarDirection(BarDirection.COL);
    var series =
        data.addSeries(
            XDDFDataSourcesFactory.fromArray(names, range(drawn, names.length, 0)),
            XDDFDataSourcesFactory.fromArray(values, range(drawn, values.length, 1), 1));
    series.setTitle(chart.caption(), drawn.setSheetTitle(chart.caption(), 1));
    series.setFillProperties(new XDDFSolidFillProperties(XDDFColor.from(PresetColor.STEEL_BLUE)));
    data.setVaryColors(false);
    drawn.plot(data);
  }

  private static String range(XWPFChart drawn, int count, int column) {
    return drawn.formatRange(new CellRangeAddress(1, count, column, column));
  }
}
