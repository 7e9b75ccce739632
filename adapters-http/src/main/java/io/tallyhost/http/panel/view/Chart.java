package io.tallyhost.http.panel.view;

import java.util.List;

/** Amounts over time as bars, drawn by the template; the same figures can be read as a table. */
public record Chart(String title, String unit, List<Bar> bars, String total) implements Block {

  /**
   * One amount.
   *
   * @param size what its height comes from
   * @param isForecast not yet so
   */
  public record Bar(String label, String value, long size, boolean isForecast) {}

  private static final int HEIGHT = 120;
  private static final int WIDTH = 720;

  public Chart {
    bars = List.copyOf(bars);
  }

  public int width() {
    return WIDTH;
  }

  public int height() {
    return HEIGHT;
  }

  /** The place that one bar and the gap after it take. */
  public double step() {
    return bars.isEmpty() ? WIDTH : (double) WIDTH / bars.size();
  }

  public double barWidth() {
    return Math.max(1.0, step() * 0.72);
  }

  public double x(int index) {
    return index * step() + (step() - barWidth()) / 2;
  }

  /** How high a bar is; what is more than nothing can be seen. */
  public double height(Bar bar) {
    var most = bars.stream().mapToLong(Bar::size).max().orElse(0);
    return bar.size() <= 0 || most <= 0
        ? 0
        : Math.max(2.0, (double) bar.size() / most * (HEIGHT - 4));
  }

  public double y(Bar bar) {
    return HEIGHT - height(bar);
  }

  public boolean isEmpty() {
    return bars.stream().allMatch(bar -> bar.size() <= 0);
  }

  public String firstLabel() {
    return bars.isEmpty() ? "" : bars.get(0).label();
  }

  public String lastLabel() {
    return bars.isEmpty() ? "" : bars.get(bars.size() - 1).label();
  }

  /** For attributes, whatever the language. */
  public static String digits(double number) {
    return String.format(java.util.Locale.ROOT, "%.2f", number);
  }
}
