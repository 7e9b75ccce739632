package io.tallyhost.persistence.metering;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.Meters;
import io.tallyhost.domain.metering.Stretch;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.persistence.shared.Columns;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

/** {@link Meters} in the tables {@code metered_wallet} and {@code stretch}. */
public final class JdbiMeters implements Meters {

  private final Jdbi jdbi;

  public JdbiMeters(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public MeteredWallet lock(MeteredWallet ifAbsent) {
    return jdbi.withHandle(
        handle -> {
          var found = locked(ifAbsent);
          if (found.isPresent()) {
            return found.get();
          }
          new MeterWrites(handle).addUnlessThere(ifAbsent);
          return locked(ifAbsent).orElseThrow();
        });
  }

  private Optional<MeteredWallet> locked(MeteredWallet wanted) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    MeterRows.WALLET
                        + """
                        WHERE m.root_account_id = :root AND m.account_id = :account FOR UPDATE
                        """)
                .bind("root", wanted.owner().root().value())
                .bind("account", wanted.owner().account().value())
                .map(MeterRows::toWallet)
                .findOne());
  }

  @Override
  public Map<AccountId, MeteredWallet> wallets(Collection<AccountId> payers) {
    return wallets(payers, "");
  }

  @Override
  public Map<AccountId, MeteredWallet> lockAll(Collection<AccountId> payers) {
    return wallets(payers, "ORDER BY m.root_account_id, m.account_id FOR UPDATE");
  }

  private Map<AccountId, MeteredWallet> wallets(Collection<AccountId> payers, String rest) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(MeterRows.WALLET + "WHERE m.account_id = ANY(:accounts) " + rest)
                .bindArray("accounts", String.class, payers.stream().map(AccountId::value).toList())
                .map(MeterRows::toWallet)
                .collect(toMap(wallet -> wallet.owner().account(), wallet -> wallet)));
  }

  @Override
  public Map<AccountId, List<Stretch>> sinceInvoiced(Collection<MeteredWallet> wallets) {
    return jdbi.withHandle(
        handle -> new WalletStretches(handle, List.copyOf(wallets)).sinceInvoiced());
  }

  @Override
  public Optional<Stretch> last(ServiceId service) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    MeterRows.STRETCH
                        + "WHERE s.service_id = :service ORDER BY s.number DESC LIMIT 1")
                .bind("service", service.value())
                .map(MeterRows::toStretch)
                .findOne());
  }

  @Override
  public List<Stretch> recent(ServiceId service) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    MeterRows.STRETCH + "WHERE s.service_id = :service AND " + MeterRows.RECENT)
                .bind("service", service.value())
                .map(MeterRows::toStretch)
                .list());
  }

  @Override
  public List<Stretch> during(Collection<ServiceId> services, Instant from, Instant until) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    MeterRows.STRETCH
                        + """
                        WHERE s.service_id = ANY(:services) AND s.started_at < :until
                          AND (s.stopped_at IS NULL OR s.stopped_at > :from)
                        ORDER BY s.service_id, s.number
                        """)
                .bindArray(
                    "services", String.class, services.stream().map(ServiceId::value).toList())
                .bind("from", Columns.utc(from))
                .bind("until", Columns.utc(until))
                .map(MeterRows::toStretch)
                .list());
  }

  @Override
  public List<ServiceId> running(boolean capped, Optional<ServiceId> after, int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT service_id FROM stretch
                    WHERE stopped_at IS NULL AND (monthly_cap IS NOT NULL) = :capped
                      AND service_id > :after
                    ORDER BY service_id LIMIT :limit
                    """)
                .bind("capped", capped)
                .bind("after", after.map(ServiceId::value).orElse(""))
                .bind("limit", atMost)
                .map((row, context) -> new ServiceId(row.getString("service_id")))
                .list());
  }

  @Override
  public void updateAll(List<MeteredWallet> wallets) {
    if (!wallets.isEmpty()) {
      jdbi.useHandle(handle -> new MeterWrites(handle).update(wallets));
    }
  }

  @Override
  public void start(MeteredWallet wallet, Stretch stretch) {
    jdbi.useTransaction(
        handle -> {
          var previous = last(stretch.service().id()).flatMap(Stretch::stoppedAt);
          new StretchWrites(handle).insert(stretch, previous.orElse(null));
          new MeterWrites(handle).update(List.of(wallet));
        });
  }

  @Override
  public void stop(MeteredWallet wallet, Stretch stretch) {
    jdbi.useTransaction(
        handle -> {
          new StretchWrites(handle).stop(stretch);
          new MeterWrites(handle).update(List.of(wallet));
        });
  }
}
