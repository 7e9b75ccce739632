package io.tallyhost.application.partner;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.application.wallet.InMemoryWallets;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.partner.Booking;
import io.tallyhost.domain.partner.CreditEvent;
import io.tallyhost.domain.partner.CreditEvents;
import io.tallyhost.domain.partner.Dispute;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.LedgerAccount;
import io.tallyhost.domain.wallet.LedgerTransaction;
import io.tallyhost.domain.wallet.TransactionKind;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reports in a map beside the books, for tests and for embedding. */
public final class InMemoryCreditEvents implements CreditEvents {

  private static final Comparator<CreditEvent> OLDEST =
      Comparator.comparing(CreditEvent::at).thenComparing(CreditEvent::id);

  private final InMemoryTable<String, CreditEvent> events;
  private final InMemoryTable<String, CreditEvent> disputes;
  private final InMemoryWallets books;

  public InMemoryCreditEvents(InMemoryUnitOfWork unitOfWork, InMemoryWallets books) {
    this.events = InMemoryTable.ordered(unitOfWork);
    this.disputes = InMemoryTable.ordered(unitOfWork);
    this.books = books;
  }

  @Override
  public Optional<CreditEvent> addOrFind(CreditEvent event) {
    var key = event.owner().root() + " " + event.key() + " " + event.externalRef();
    var known = events.find(key);
    if (known.isEmpty()) {
      events.insert(key, event);
    }
    return known;
  }

  @Override
  public void dispute(CreditEvent refused, CreditEvent earlier) {
    disputes.insert(refused.id(), refused);
  }

  @Override
  public Page<CreditEvent> list(Optional<AccountId> reseller, PageRequest page) {
    return Page.of(
        events.where(it -> reseller.map(it.owner().account()::equals).orElse(true)).stream()
            .sorted(OLDEST.reversed())
            .toList(),
        page);
  }

  @Override
  public List<CreditEvent> within(AccountId reseller, Instant from, Instant until) {
    return of(events, reseller, from, until);
  }

  @Override
  public List<Dispute> disputed(AccountId reseller, Instant from, Instant until) {
    return of(disputes, reseller, from, until).stream()
        .map(it -> new Dispute(it.externalRef(), it.amount(), it.at()))
        .toList();
  }

  @Override
  public List<Booking> booked(AccountId reseller, Instant from, Instant until) {
    var wallet = LedgerAccount.wallet(reseller);
    return books.books().stream()
        .filter(it -> isWithin(it.at(), from, until) && isWorthReporting(it))
        .filter(it -> !it.effectOn(wallet).isZero())
        .sorted(Comparator.comparing(LedgerTransaction::at).thenComparing(LedgerTransaction::id))
        .map(it -> booking(it, it.effectOn(wallet)))
        .toList();
  }

  // Who signed up through a key, and what was ordered for him, is not known here.
  private static boolean isWorthReporting(LedgerTransaction transaction) {
    return transaction.kind() == TransactionKind.TOP_UP && transaction.reference().isPresent();
  }

  private static Booking booking(LedgerTransaction transaction, Money effect) {
    return new Booking(
        transaction.reference().orElseThrow(),
        effect.isNegative() ? effect.negated() : effect,
        transaction.at());
  }

  private static List<CreditEvent> of(
      InMemoryTable<String, CreditEvent> table, AccountId reseller, Instant from, Instant until) {
    return table
        .where(it -> it.owner().account().equals(reseller) && isWithin(it.at(), from, until))
        .stream()
        .sorted(OLDEST)
        .toList();
  }

  private static boolean isWithin(Instant at, Instant from, Instant until) {
    return !at.isBefore(from) && at.isBefore(until);
  }
}
