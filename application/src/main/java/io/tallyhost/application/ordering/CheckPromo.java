package io.tallyhost.application.ordering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.BillingPeriod;
import io.tallyhost.domain.catalog.PromoCode;
import io.tallyhost.domain.catalog.PromoRefusal;
import io.tallyhost.domain.catalog.VariantId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Quote;
import io.tallyhost.domain.wallet.Wallets;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;

/** Use case: what a promo code would take off, by the same prices as an order. */
public final class CheckPromo {

  /** The code as it was typed, and what it shall be for. */
  public record Command(String code, Optional<VariantId> variant) {}

  /** What came out. */
  public sealed interface Outcome {

    <T> T fold(Function<Valid, T> onValid, Function<Invalid, T> onInvalid);

    /**
     * It counts.
     *
     * @param saving for a month of the variant, when one was named
     */
    record Valid(PromoCode promo, Optional<Saving> saving) implements Outcome {
      @Override
      public <T> T fold(Function<Valid, T> onValid, Function<Invalid, T> onInvalid) {
        return onValid.apply(this);
      }
    }

    /** It does not, said in a sentence. */
    record Invalid(String sentence) implements Outcome {
      @Override
      public <T> T fold(Function<Valid, T> onValid, Function<Invalid, T> onInvalid) {
        return onInvalid.apply(this);
      }
    }
  }

  /** What it takes off, and what is left, net. */
  public record Saving(Money discount, Money newSubtotal) {}

  private final Catalogue catalogue;
  private final Wallets wallets;
  private final Buyers buyers;
  private final Clock clock;

  public CheckPromo(Catalogue catalogue, Wallets wallets, Buyers buyers, Clock clock) {
    this.catalogue = catalogue;
    this.wallets = wallets;
    this.buyers = buyers;
    this.clock = clock;
  }

  public Outcome handle(Principal principal, Command command) {
    Access.require(principal, Permission.CATALOG_VIEW);
    var code = PromoCode.normalised(command.code());
    if (code.isEmpty()) {
      return new Outcome.Invalid(PromoRefusal.MISSING.sentence());
    }
    var promo = catalogue.promoCodes().find(code);
    return command
        .variant()
        .map(variant -> forVariant(principal, promo, variant))
        .orElseGet(() -> byItself(promo));
  }

  private Outcome byItself(Optional<PromoCode> promo) {
    var refusal =
        promo.map(it -> it.refusal(clock.instant())).orElse(Optional.of(PromoRefusal.UNKNOWN));
    return refusal
        .<Outcome>map(why -> new Outcome.Invalid(why.sentence()))
        .orElseGet(() -> new Outcome.Valid(promo.orElseThrow(), Optional.empty()));
  }

  private Outcome forVariant(Principal principal, Optional<PromoCode> promo, VariantId variant) {
    var wallet = wallets.find(principal.account()).orElseThrow(() -> new NotFound("Wallet"));
    var drafts = new Drafts(catalogue, clock);
    return drafts
        .of(new Selection.Preset(variant), wallet.currency())
        .then(offered -> drafts.discounted(offered, promo))
        .fold(
            offered ->
                new Outcome.Valid(promo.orElseThrow(), Optional.of(saving(principal, offered))),
            declined -> new Outcome.Invalid(declined.why().sentence()));
  }

  private Saving saving(Principal principal, Draft.Offered offered) {
    Quote quote = offered.quote(BillingPeriod.MONTHLY, buyers.require(principal.account()).vat());
    return new Saving(quote.discounted(), quote.price());
  }
}
