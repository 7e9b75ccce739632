package io.tallyhost.application.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.metering.MeterReading;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Portfolio;
import io.tallyhost.domain.metering.Position;
import io.tallyhost.domain.metering.Positions;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.Wallets;
import java.util.List;
import java.util.Optional;

/** Positions put together from what is kept in memory. */
public final class InMemoryPositions implements Positions {

  private final Resellers resellers;
  private final Wallets wallets;
  private final Services services;
  private final Meters meters;

  public InMemoryPositions(Resellers resellers, Wallets wallets, Services services, Meters meters) {
    this.resellers = resellers;
    this.wallets = wallets;
    this.services = services;
    this.meters = meters;
  }

  @Override
  public Optional<Portfolio> portfolio(AccountId reseller, ServiceQuery query, PageRequest page) {
    return of(reseller).map(it -> new Portfolio(it, readings(query, page)));
  }

  private List<MeterReading> readings(ServiceQuery query, PageRequest page) {
    return services.page(query, page).items().stream()
        .map(it -> new MeterReading(it, meters.recent(it.id())))
        .toList();
  }

  @Override
  public Optional<Position> of(AccountId reseller) {
    return resellers
        .find(reseller)
        .flatMap(
            it ->
                wallets
                    .find(reseller)
                    .map(
                        wallet ->
                            new Position(
                                it.billing(),
                                wallet,
                                services.tally(reseller),
                                Optional.ofNullable(
                                    meters.wallets(List.of(reseller)).get(reseller)))));
  }
}
