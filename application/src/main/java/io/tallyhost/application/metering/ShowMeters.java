package io.tallyhost.application.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.metering.MeterReading;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.PayerTerms;
import io.tallyhost.domain.metering.Payers;
import io.tallyhost.domain.metering.Position;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.Page;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads meters, for services whose sight was authorised by whoever asks. */
public final class ShowMeters {

  /** A service, and what its meter shows if it ever ran by the hour. */
  public record Shown(Service service, Optional<MeterFigures> figures) {}

  /** Whose wallet pays for a service, and whether that waits for the month's invoice. */
  private record Payer(MeteredWallet wallet, boolean isPostpaid) {}

  private final Meters meters;
  private final Payers payers;
  private final Clock clock;

  public ShowMeters(Meters meters, Payers payers, Clock clock) {
    this.meters = meters;
    this.payers = payers;
    this.clock = clock;
  }

  public Optional<MeterFigures> figuresOf(ServiceId service) {
    var recent = meters.recent(service);
    return recent.isEmpty()
        ? Optional.empty()
        : figures(recent, payers(List.of(payer(recent)), Map.of()));
  }

  /** A list of services of somebody of whom we know already how he stands. */
  Page<Shown> figuresOf(Page<MeterReading> list, Position owner) {
    var accounts =
        list.items().stream()
            .map(MeterReading::recent)
            .filter(recent -> !recent.isEmpty())
            .map(ShowMeters::payer)
            .distinct()
            .toList();
    var all = payers(accounts, known(owner));
    return list.map(it -> new Shown(it.service(), figures(it.recent(), all)));
  }

  private Optional<MeterFigures> figures(List<Stretch> recent, Map<AccountId, Payer> all) {
    return recent.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(all.get(payer(recent)))
            .map(it -> MeterFigures.of(recent, it.wallet(), it.isPostpaid(), clock.instant()));
  }

  private static Map<AccountId, Payer> known(Position owner) {
    return owner
        .meter()
        .map(it -> Map.of(it.owner().account(), new Payer(it, owner.terms().isPostpaid())))
        .orElse(Map.of());
  }

  // Most lists name nobody but their owner, and nothing more is asked.
  private Map<AccountId, Payer> payers(List<AccountId> accounts, Map<AccountId, Payer> known) {
    var others = accounts.stream().filter(account -> !known.containsKey(account)).toList();
    if (others.isEmpty()) {
      return known;
    }
    var terms = payers.termsOf(others);
    var all = new HashMap<>(known);
    meters.wallets(others).forEach((id, it) -> all.put(id, new Payer(it, isPostpaid(terms, id))));
    return all;
  }

  private static boolean isPostpaid(Map<AccountId, PayerTerms> terms, AccountId account) {
    return terms.getOrDefault(account, PayerTerms.UNKNOWN).isPostpaid();
  }

  // One wallet pays for a service as long as it lives.
  private static AccountId payer(List<Stretch> stretches) {
    return stretches.get(0).payer().account();
  }
}
