package io.tallyhost.application.metering;

import static java.util.stream.Collectors.groupingBy;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.PayerTerms;
import io.tallyhost.domain.metering.Payers;
import io.tallyhost.domain.metering.Runway;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.ServiceId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads meters, for services whose sight was authorised by whoever asks. */
public final class ShowMeters {

  /**
   * What an account runs by the hour.
   *
   * @param hoursRemaining how long its balance lasts; nothing when that does not matter
   * @param pending billed, but waiting for the month's invoice
   */
  public record Spend(long running, Money perHour, OptionalLong hoursRemaining, Money pending) {}

  private final Meters meters;
  private final Payers payers;
  private final Clock clock;

  public ShowMeters(Meters meters, Payers payers, Clock clock) {
    this.meters = meters;
    this.payers = payers;
    this.clock = clock;
  }

  /** Those of the services that ever ran. */
  public Map<ServiceId, MeterFigures> figuresOf(Collection<ServiceId> services) {
    var byService =
        meters.recent(services).stream().collect(groupingBy(stretch -> stretch.service().id()));
    var accounts = byService.values().stream().map(ShowMeters::payer).distinct().toList();
    var wallets = meters.wallets(accounts);
    var terms = payers.termsOf(accounts);
    var figures = new HashMap<ServiceId, MeterFigures>();
    byService.forEach(
        (service, recent) ->
            Optional.ofNullable(wallets.get(payer(recent)))
                .map(wallet -> figures(recent, wallet, isPostpaid(terms, payer(recent))))
                .ifPresent(shown -> figures.put(service, shown)));
    return figures;
  }

  public Optional<MeterFigures> figuresOf(ServiceId service) {
    return Optional.ofNullable(figuresOf(List.of(service)).get(service));
  }

  /** What the account spends by the hour, on that balance. */
  public Spend spendOf(AccountId account, Money balance) {
    var postpaid = isPostpaid(payers.termsOf(List.of(account)), account);
    return Optional.ofNullable(meters.wallets(List.of(account)).get(account))
        .map(wallet -> spend(wallet, balance, postpaid))
        .orElseGet(
            () ->
                new Spend(
                    0,
                    Money.zero(balance.currency()),
                    OptionalLong.empty(),
                    Money.zero(balance.currency())));
  }

  private static Spend spend(MeteredWallet wallet, Money balance, boolean postpaid) {
    var load = wallet.load();
    return new Spend(
        load.running(),
        load.perHour(),
        postpaid ? OptionalLong.empty() : Runway.hoursRemaining(balance, load.perHour()),
        postpaid ? wallet.accrued() : Money.zero(balance.currency()));
  }

  private MeterFigures figures(List<Stretch> recent, MeteredWallet wallet, boolean postpaid) {
    return MeterFigures.of(recent, wallet, postpaid, clock.instant());
  }

  private static boolean isPostpaid(Map<AccountId, PayerTerms> terms, AccountId account) {
    return terms.getOrDefault(account, PayerTerms.UNKNOWN).isPostpaid();
  }

  private static AccountId payer(List<Stretch> stretches) {
    return stretches.get(0).payer().account();
  }
}
