package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.VatDecision;
import java.time.LocalDate;
import java.util.Currency;

/**
 * The tax on usage, telescoped like the usage itself: what a month's net comes to so far, less what
 * was taken. A month or a decision that is another starts another count.
 *
 * @param taken the tax on the net so far, all of it taken
 */
public record VatRun(LocalDate month, VatDecision decision, Money net, Money taken) {

  /** A run, and what was taxed on the way to it. */
  public record Step(VatRun run, TaxedNet taxed) {}

  public static VatRun none(Currency currency) {
    var nothing = Money.zero(currency);
    return new VatRun(LocalDate.EPOCH, VatDecision.none(), nothing, nothing);
  }

  /** That much more net in a month, taxed like that. */
  public Step plus(LocalDate inMonth, VatDecision now, Money more) {
    var continued = month.equals(inMonth) && decision.equals(now);
    var before = continued ? net : Money.zero(more.currency());
    var taxed = new TaxedNet(inMonth, now, before, before.plus(more));
    var tax = now.rate().of(taxed.after());
    return new Step(new VatRun(inMonth, now, taxed.after(), tax), taxed);
  }
}
