package io.tallyhost.application.ordering;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.catalog.VmConfigs;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.ordering.Quote;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceBilling;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Use case: what making a virtual server bigger would cost, and what it would cost from then on.
 */
public final class PreviewUpgrade {

  /**
   * What would come of it.
   *
   * @param quotes one for each order that would be placed
   * @param due what would be taken now, tax included; nothing from those who pay afterwards
   * @param covered whether the wallet covers it; else the orders would wait for their money
   * @param after how the service would be billed once it is bigger
   */
  public record Preview(
      List<Quote> quotes, Money due, boolean covered, Money balance, ServiceBilling after) {

    public Preview {
      quotes = List.copyOf(quotes);
    }
  }

  private final OrderBooks books;
  private final VmConfigs configs;
  private final Buyers buyers;
  private final Clock clock;

  public PreviewUpgrade(OrderBooks books, VmConfigs configs, Buyers buyers, Clock clock) {
    this.books = books;
    this.configs = configs;
    this.buyers = buyers;
    this.clock = clock;
  }

  /** Nothing when this machine can't be made bigger, or nothing is asked for. */
  public Optional<Preview> handle(Principal principal, UpgradeService.Command command) {
    var service =
        books.services().find(command.service()).orElseThrow(() -> new NotFound("Service"));
    Access.require(principal, Permission.SERVICES_UPGRADE, service.owner(), "Service");
    var payer = service.owner().account();
    var wallet = books.wallets().find(payer).orElseThrow(() -> new NotFound("Wallet"));
    UpgradeService.requireReady(service, books.tasks());
    return configs
        .find(wallet.currency())
        .filter(config -> !command.asksForNothing())
        .flatMap(
            config ->
                new UpgradeOffer(config, buyers.require(payer), clock.instant())
                    .of(service, command))
        .map(offer -> preview(wallet, service, offer));
  }

  private static Preview preview(Wallet wallet, Service service, UpgradeOffer.Offer offer) {
    var parts = Stream.of(offer.size(), offer.addresses()).flatMap(Optional::stream).toList();
    var due = Money.sum(wallet.currency(), parts.stream().map(PreviewUpgrade::due).toList());
    var dearer =
        Money.sum(wallet.currency(), parts.stream().map(part -> part.content().price()).toList());
    return new Preview(
        parts.stream().map(UpgradeOffer.Part::quote).toList(),
        due,
        wallet.covers(due),
        wallet.balance(),
        service.billing().at(service.billing().price().plus(dearer)));
  }

  private static Money due(UpgradeOffer.Part part) {
    var gross = part.quote().amounts().gross();
    return part.buyer().terms().isPostpaid() ? Money.zero(gross.currency()) : gross;
  }
}
