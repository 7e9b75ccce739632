package io.tallyhost.domain.metering;

import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.tax.VatLine;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What ticks took from a wallet for one month: each service's sum, and how it was taxed.
 *
 * @param taxes in the order in which they were taken
 */
public record PaidUsage(List<Line> lines, List<TaxedNet> taxes) {

  /** What one service cost under one rate of tax. */
  public record Line(UsageLine used, VatDecision vat) {

    private Line key() {
      return new Line(
          new UsageLine(used.service(), Usage.none(used.usage().amount().currency())), vat);
    }
  }

  public static final PaidUsage NOTHING = new PaidUsage(List.of(), List.of());

  public PaidUsage {
    lines = List.copyOf(lines);
    taxes = List.copyOf(taxes);
  }

  /** The tax of each rate, to the cent that was taken; rates under which nothing ran left out. */
  public List<VatLine> vatLines() {
    Map<VatDecision, VatLine> sums = new LinkedHashMap<>();
    taxes.stream()
        .filter(taxed -> taxed.net().isPositive())
        .map(taxed -> new VatLine(taxed.decision(), taxed.net(), taxed.vat()))
        .forEach(line -> sums.merge(line.decision(), line, PaidUsage::together));
    return List.copyOf(sums.values());
  }

  /** The same, and what the next tick takes. */
  public PaidUsage with(PaidUsage more) {
    Map<Line, UsageLine> sums = new LinkedHashMap<>();
    Stream.concat(lines.stream(), more.lines.stream())
        .forEach(line -> sums.merge(line.key(), line.used(), PaidUsage::together));
    return new PaidUsage(
        sums.entrySet().stream().map(sum -> new Line(sum.getValue(), sum.getKey().vat())).toList(),
        Stream.concat(taxes.stream(), more.taxes.stream()).toList());
  }

  private static UsageLine together(UsageLine one, UsageLine other) {
    return new UsageLine(one.service(), one.usage().plus(other.usage()));
  }

  private static VatLine together(VatLine one, VatLine other) {
    return new VatLine(one.decision(), one.base().plus(other.base()), one.vat().plus(other.vat()));
  }
}
