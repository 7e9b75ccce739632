package io.tallyhost.domain.wallet;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Driven port: the wallets and their books. */
public interface Wallets {

  void open(Wallet wallet);

  Optional<Wallet> find(AccountId owner);

  /** Those of them that exist, locked in id order until the unit of work ends. */
  Map<AccountId, Wallet> lock(Collection<AccountId> owners);

  /** Wallets as they are now and the transaction that explains them, together. */
  void record(List<Wallet> wallets, LedgerTransaction transaction);

  /** Several movements of different wallets, all of them or none. */
  default void recordAll(List<Posting> postings) {
    postings.forEach(posting -> record(List.of(posting.wallet()), posting.transaction()));
  }

  /** Another limit, which no ledger entry explains. */
  void changeCreditLimit(Wallet wallet);

  Optional<LedgerTransaction> transaction(TransactionId id);

  /** What moved on a wallet, newest first. */
  Page<WalletMovement> movements(AccountId owner, PageRequest page);
}
