package io.tallyhost.application.ordering;

import io.tallyhost.application.ordering.OrderOutcome.NotOrderable;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.ProductCategory;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.catalog.VmSpec;
import io.tallyhost.domain.money.Percentage;
import io.tallyhost.domain.ordering.Pricing;
import io.tallyhost.domain.ordering.Quote;
import io.tallyhost.domain.tax.VatDecision;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Something that can be bought, with its list price; or why it can't. */
sealed interface Draft {

  <T> T fold(Function<Offered, T> onOffered, Function<Declined, T> onDeclined);

  /** Another look at what is offered; what is declined stays so. */
  default Draft then(Function<Offered, Draft> look) {
    return fold(look, declined -> declined);
  }

  static Draft declined(NotOrderable.Reason reason, String sentence) {
    return new Declined(new NotOrderable(reason, sentence));
  }

  /** It can be bought. */
  record Offered(
      String product,
      Optional<VariantId> variant,
      VmSpec vm,
      String name,
      List<Quote.Item> items,
      Percentage discount)
      implements Draft {

    ProductCategory category() {
      return ProductCategory.VPS;
    }

    Offered discounted(Percentage percentage) {
      return new Offered(product, variant, vm, name, items, percentage);
    }

    /** Named as the buyer names it; the main thing is the first item. */
    Offered named(Optional<String> label) {
      var first = items.get(0);
      return label
          .map(
              text ->
                  new Offered(
                      product,
                      variant,
                      vm,
                      text,
                      replacedFirst(new Quote.Item(text, first.quantity(), first.unit())),
                      discount))
          .orElse(this);
    }

    Quote quote(BillingPeriod period, VatDecision vat) {
      return Pricing.quote(items, period, discount, vat);
    }

    private List<Quote.Item> replacedFirst(Quote.Item first) {
      var all = new java.util.ArrayList<>(items);
      all.set(0, first);
      return all;
    }

    @Override
    public <T> T fold(Function<Offered, T> onOffered, Function<Declined, T> onDeclined) {
      return onOffered.apply(this);
    }
  }

  /** It can't. */
  record Declined(NotOrderable why) implements Draft {

    @Override
    public <T> T fold(Function<Offered, T> onOffered, Function<Declined, T> onDeclined) {
      return onDeclined.apply(this);
    }
  }
}
