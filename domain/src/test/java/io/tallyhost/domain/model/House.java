package io.tallyhost.domain.model;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.metering.MeteredWallet;
import io.tallyhost.domain.metering.PayerTerms;
import io.tallyhost.domain.model.Books.Change;
import io.tallyhost.domain.model.naive.Calendar;
import io.tallyhost.domain.model.naive.Tax.Buyer;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.BillingMode;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionId;
import io.tallyhost.domain.wallet.Wallet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A small hosting company: three resellers, some with resellers below, and a few promo codes. */
final class House {

  private static final long EARLIEST = Instant.parse("2024-07-01T00:00:00Z").getEpochSecond();
  private static final long TWO_YEARS = 2 * 365 * 86_400L;

  final Dice dice;
  final Books books = new Books();
  final Office office = new Office();
  final List<Tenant> tenants = new ArrayList<>();
  final List<Promo> promos = new ArrayList<>();
  final Set<String> servers = new HashSet<>();
  Instant now;
  private long ids;

  House(long seed) {
    dice = new Dice(seed);
    now = Instant.ofEpochSecond(EARLIEST + dice.between(0, TWO_YEARS));
    addFamily("EUR", 2);
    addFamily("EUR", 1);
    addFamily(dice.chance(50) ? "JPY" : "KWD", 1);
    for (var percent : new int[] {1000, 3333, 5000, 10_000}) {
      promos.add(new Promo("CODE-" + percent, percent, dice, now));
    }
  }

  /** A CUID that was not there before. */
  String id() {
    var digits = Long.toString(++ids);
    return "c" + "0".repeat(24 - digits.length()) + digits;
  }

  long serial() {
    return ids;
  }

  LocalDate today() {
    return Calendar.day(now.getEpochSecond());
  }

  Tenant tenant() {
    return dice.pick(tenants);
  }

  /** Writes down what the product decided, and lets it collect what is owed. */
  void commit(LedgerTransaction transaction, Tenant tenant, Wallet after) {
    books.post(transaction, List.of(new Change(tenant.wallet, after)));
    tenant.wallet = after;
    collect(tenant);
  }

  /** The same for two wallets. */
  void commit(LedgerTransaction transaction, List<Tenant> both) {
    var changes =
        both.stream()
            .map(tenant -> new Change(tenant.wallet, tenant.wallet.after(transaction)))
            .toList();
    books.post(transaction, changes);
    both.forEach(tenant -> tenant.wallet = tenant.wallet.after(transaction));
    both.forEach(this::collect);
  }

  void collect(Tenant tenant) {
    tenant
        .wallet
        .collectArrears(new TransactionId(id()), now)
        .ifPresent(
            paid -> {
              books.post(paid.transaction(), List.of(new Change(tenant.wallet, paid.wallet())));
              tenant.wallet = paid.wallet();
            });
  }

  private void addFamily(String currency, int subs) {
    var top = tenant(currency, Optional.empty());
    tenants.add(top);
    for (var i = 0; i < subs; i++) {
      tenants.add(tenant(currency, Optional.of(top)));
    }
  }

  private Tenant tenant(String currency, Optional<Tenant> parent) {
    var account = new AccountId(id());
    var owner =
        parent
            .map(above -> new Owner(above.owner.account(), account))
            .orElseGet(() -> Owner.topLevel(account));
    var buyer = dice.pick(List.of(Buyer.values()));
    var mode = dice.chance(30) ? BillingMode.POSTPAID : BillingMode.PREPAID;
    var limit = new CreditLimit(Money.of(currency, dice.chance(50) ? 0 : dice.cents()));
    return new Tenant(
        new Tenant.Person(owner, parent, new PayerTerms(mode, Taxes.profile(buyer)), buyer),
        Wallet.open(owner, limit),
        MeteredWallet.open(owner, Money.currency(currency), now),
        new Shelf(dice));
  }
}
