package io.tallyhost.application.wallet;

import io.tallyhost.application.audit.Office;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.Posting;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.WalletMovement;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The one place through which money comes into wallets, be it a top-up, a refund or a transfer:
 * whatever a wallet can pay of its arrears after a movement is collected in the same unit of work.
 */
public final class CollectingWallets implements Wallets {

  /** Hears, in the same unit of work, that a wallet owes nothing any more. */
  @FunctionalInterface
  public interface ArrearsPaid {
    void paid(Wallet wallet);
  }

  private final Wallets wallets;
  private final ArrearsPaid listener;
  private final Office office;

  public CollectingWallets(Wallets wallets, ArrearsPaid listener, Office office) {
    this.wallets = wallets;
    this.listener = listener;
    this.office = office;
  }

  @Override
  public void record(List<Wallet> changed, LedgerTransaction transaction) {
    office
        .unitOfWork()
        .run(
            () -> {
              wallets.record(changed, transaction);
              changed.forEach(this::collect);
            });
  }

  @Override
  public void changeCreditLimit(Wallet wallet) {
    office
        .unitOfWork()
        .run(
            () -> {
              wallets.changeCreditLimit(wallet);
              collect(wallet);
            });
  }

  @Override
  public void open(Wallet wallet) {
    wallets.open(wallet);
  }

  @Override
  public Optional<Wallet> find(AccountId owner) {
    return wallets.find(owner);
  }

  @Override
  public Map<AccountId, Wallet> lock(Collection<AccountId> owners) {
    return wallets.lock(owners);
  }

  @Override
  public Optional<LedgerTransaction> transaction(TransactionId id) {
    return wallets.transaction(id);
  }

  @Override
  public Page<WalletMovement> movements(AccountId owner, PageRequest page) {
    return wallets.movements(owner, page);
  }

  /** For somebody whose wallet was changed by other means. */
  public void collect(AccountId account) {
    office.unitOfWork().run(() -> wallets.lock(List.of(account)).values().forEach(this::collect));
  }

  private void collect(Wallet wallet) {
    if (wallet.arrears().isPositive()) {
      wallet
          .collectArrears(new TransactionId(office.ids().next()), office.now())
          .ifPresent(this::collected);
    }
  }

  private void collected(Posting posting) {
    wallets.record(List.of(posting.wallet()), posting.transaction());
    office
        .recorder()
        .changedByItself(
            posting.wallet().owner(),
            "wallet.collect_arrears",
            posting.wallet().owner().account().value(),
            Map.of(
                "left", posting.wallet().arrears().toString(),
                "transaction", posting.transaction().id().value()));
    if (posting.wallet().arrears().isZero()) {
      listener.paid(posting.wallet());
    }
  }
}
