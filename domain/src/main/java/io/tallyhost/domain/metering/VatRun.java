package io.tallyhost.domain.metering;

import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.VatDecision;
import java.time.LocalDate;
import java.util.Currency;

/**
 * The tax on usage, telescoped like the usage itself: what a month's net comes to so far, less what
 * was taken. A month or a decision that is another starts another count.
 */
public record VatRun(LocalDate month, VatDecision decision, Money net, Money taken) {

  public static VatRun none(Currency currency) {
    var nothing = Money.zero(currency);
    return new VatRun(LocalDate.EPOCH, VatDecision.none(), nothing, nothing);
  }

  /** After that much more net in a month. */
  public VatRun after(LocalDate inMonth, VatDecision now, Money more) {
    var same = month.equals(inMonth) && decision.equals(now);
    var sum = same ? net.plus(more) : more;
    return new VatRun(inMonth, now, sum, now.rate().of(sum));
  }

  /** The tax that is to be taken on the way from the one before to this one. */
  public Money takenSince(VatRun before) {
    var continued = month.equals(before.month) && decision.equals(before.decision);
    return continued ? taken.minus(before.taken) : taken;
  }
}
