package io.tallyhost.persistence.metering;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.TickBook;
import io.tallyhost.domain.metering.TickSubject;
import io.tallyhost.domain.metering.WalletTick;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.wallet.JdbiWallets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** {@link TickBook}: three queries to read a chunk of wallets, five statements to write it. */
public final class JdbiTickBook implements TickBook {

  private final Jdbi jdbi;

  public JdbiTickBook(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Behind> behind(Instant until, Optional<Owner> after, int atMost) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT root_account_id, account_id, unsettled FROM metered_wallet
                    WHERE (root_account_id, account_id) > (:root, :account)
                      AND metered_until < :until AND unsettled > 0
                    ORDER BY root_account_id, account_id LIMIT :limit
                    """)
                .bind("root", after.map(one -> one.root().value()).orElse(""))
                .bind("account", after.map(one -> one.account().value()).orElse(""))
                .bind("until", Columns.utc(until))
                .bind("limit", atMost)
                .map((row, context) -> new Behind(Columns.owner(row), row.getLong("unsettled")))
                .list());
  }

  @Override
  public List<TickSubject> lease(Collection<AccountId> payers, Instant until, boolean patient) {
    return jdbi.withHandle(handle -> lease(handle, payers, until, patient));
  }

  @Override
  public void record(List<WalletTick> ticks) {
    if (!ticks.isEmpty()) {
      jdbi.useTransaction(handle -> new TickWrites(handle).write(ticks));
    }
  }

  // First the wallets, then their meters, as everybody does who needs both.
  private static List<TickSubject> lease(
      Handle handle, Collection<AccountId> payers, Instant until, boolean patient) {
    var wallets = wallets(handle, payers, patient);
    var meters = meters(handle, wallets.keySet(), until);
    var stretches = new WalletStretches(handle, meters).unsettled();
    return meters.stream()
        .map(
            meter ->
                new TickSubject(
                    requireNonNull(wallets.get(meter.owner().account())),
                    meter,
                    stretches.getOrDefault(meter.owner().account(), List.of())))
        .toList();
  }

  private static Map<AccountId, Wallet> wallets(
      Handle handle, Collection<AccountId> payers, boolean patient) {
    return handle
        .createQuery(
            """
            SELECT root_account_id, account_id, currency, balance, credit_limit, arrears, entries
            FROM wallet WHERE account_id = ANY(:accounts) ORDER BY account_id FOR UPDATE
            """
                + (patient ? "" : "SKIP LOCKED"))
        .bindArray("accounts", String.class, payers.stream().map(AccountId::value).toList())
        .map(JdbiWallets::toWallet)
        .collect(toMap(wallet -> wallet.owner().account(), wallet -> wallet));
  }

  private static List<MeteredWallet> meters(
      Handle handle, Collection<AccountId> leased, Instant until) {
    return handle
        .createQuery(
            MeterRows.WALLET
                + """
                WHERE m.account_id = ANY(:accounts) AND m.metered_until < :until
                  AND m.unsettled > 0
                ORDER BY m.root_account_id, m.account_id FOR UPDATE
                """)
        .bindArray("accounts", String.class, leased.stream().map(AccountId::value).toList())
        .bind("until", Columns.utc(until))
        .map(MeterRows::toWallet)
        .list();
  }
}
