package io.tallyhost.application.metering;

import static java.util.stream.Collectors.groupingBy;

import io.tallyhost.application.service.ListServices;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.PayerTerms;
import io.tallyhost.domain.metering.Payers;
import io.tallyhost.domain.metering.Runway;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Reads meters, for services whose sight was authorised by whoever asks. */
public final class ShowMeters {

  /**
   * What an account runs by the hour.
   *
   * @param hoursRemaining how long its balance lasts; nothing when that does not matter
   * @param pending billed, but waiting for the month's invoice
   */
  public record Spend(long running, Money perHour, OptionalLong hoursRemaining, Money pending) {}

  /** What a list of services shows beside them. */
  public record Overview(Map<ServiceId, MeterFigures> figures, Spend spend) {}

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
    var recent = recent(services);
    var accounts = payers(recent).toList();
    var terms = payers.termsOf(accounts);
    return figures(recent, meters.wallets(accounts), account -> isPostpaid(terms, account));
  }

  /** The same for a list of its own services, and what the account spends: in two looks. */
  public Overview overviewOf(ListServices.Result listed) {
    var own = listed.wallet().owner().account();
    var recent = recent(listed.services().items().stream().map(Service::id).toList());
    var others = payers(recent).filter(payer -> !payer.equals(own)).toList();
    var terms = others.isEmpty() ? Map.<AccountId, PayerTerms>of() : payers.termsOf(others);
    var postpaid = listed.terms().isPostpaid();
    var wallets = meters.wallets(Stream.concat(Stream.of(own), others.stream()).toList());
    return new Overview(
        figures(recent, wallets, payer -> payer.equals(own) ? postpaid : isPostpaid(terms, payer)),
        spend(Optional.ofNullable(wallets.get(own)), listed.wallet().balance(), postpaid));
  }

  public Optional<MeterFigures> figuresOf(ServiceId service) {
    return Optional.ofNullable(figuresOf(List.of(service)).get(service));
  }

  /** What the account spends by the hour, on that balance. */
  public Spend spendOf(AccountId account, Money balance) {
    return spend(
        Optional.ofNullable(meters.wallets(List.of(account)).get(account)),
        balance,
        isPostpaid(payers.termsOf(List.of(account)), account));
  }

  private static Spend spend(Optional<MeteredWallet> meter, Money balance, boolean postpaid) {
    var nothing = Money.zero(balance.currency());
    return meter
        .map(
            wallet ->
                new Spend(
                    wallet.load().running(),
                    wallet.load().perHour(),
                    postpaid
                        ? OptionalLong.empty()
                        : Runway.hoursRemaining(balance, wallet.load().perHour()),
                    postpaid ? wallet.accrued() : nothing))
        .orElseGet(() -> new Spend(0, nothing, OptionalLong.empty(), nothing));
  }

  private Map<ServiceId, List<Stretch>> recent(Collection<ServiceId> services) {
    return meters.recent(services).stream().collect(groupingBy(stretch -> stretch.service().id()));
  }

  private Map<ServiceId, MeterFigures> figures(
      Map<ServiceId, List<Stretch>> byService,
      Map<AccountId, MeteredWallet> wallets,
      Predicate<AccountId> postpaid) {
    var now = clock.instant();
    var figures = new HashMap<ServiceId, MeterFigures>();
    byService.forEach(
        (service, recent) ->
            Optional.ofNullable(wallets.get(payer(recent)))
                .map(wallet -> MeterFigures.of(recent, wallet, postpaid.test(payer(recent)), now))
                .ifPresent(shown -> figures.put(service, shown)));
    return figures;
  }

  private static Stream<AccountId> payers(Map<ServiceId, List<Stretch>> byService) {
    return byService.values().stream().map(ShowMeters::payer).distinct();
  }

  private static boolean isPostpaid(Map<AccountId, PayerTerms> terms, AccountId account) {
    return terms.getOrDefault(account, PayerTerms.UNKNOWN).isPostpaid();
  }

  private static AccountId payer(List<Stretch> stretches) {
    return stretches.get(0).payer().account();
  }
}
