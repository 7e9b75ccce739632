package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Driven port: the resellers, deleted ones included. Each has an account and a wallet. */
public interface Resellers {

  void add(Reseller reseller);

  void update(Reseller reseller);

  Optional<Reseller> find(AccountId id);

  /** Those of them that exist, in one look. */
  List<Reseller> findAll(Collection<AccountId> ids);

  /** The one, and nobody else changes it until the unit of work ends. */
  Optional<Reseller> lock(AccountId id);

  /** Those of them that exist, nobody else's until the unit of work ends. */
  List<Reseller> lockAll(Collection<AccountId> ids);

  /** With account, wallet and counts, in one look. */
  Optional<ResellerListing> show(AccountId id);

  /** Newest first. */
  Page<ResellerListing> list(ResellerQuery query, PageRequest page);

  /** Those that are not deleted, in id order after that one. */
  List<Buyer> buyersAfter(Optional<AccountId> last, int atMost);

  /** Sub-resellers of that parent that are not deleted. */
  List<SubReseller> under(AccountId parent);

  /** All that are not deleted, in figures. */
  Overview overview();

  /** Whether somebody, deleted ones aside, started with that package. */
  boolean anyWithPackage(String packageName);

  /** How many there are, and what is in their wallets. */
  record Overview(
      long active, long suspended, long subResellers, long customers, List<Money> balances) {

    public Overview {
      balances = List.copyOf(balances);
    }
  }
}
