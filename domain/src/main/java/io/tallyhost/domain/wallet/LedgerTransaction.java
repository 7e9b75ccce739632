package io.tallyhost.domain.wallet;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.shared.CleanText;
import io.tallyhost.domain.shared.InvalidValue;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Money that moved, from where to where and why. Its entries balance, or it can't be built.
 *
 * @param reference what caused it (an order, a service, an outside reference), for those who ask
 */
public record LedgerTransaction(
    TransactionId id,
    AccountId root,
    TransactionKind kind,
    Instant at,
    String description,
    Optional<String> reference,
    List<LedgerEntry> entries) {

  private static final int LONGEST_DESCRIPTION = 500;

  public LedgerTransaction {
    entries = List.copyOf(entries);
    description = InvalidValue.text("description", CleanText.of(description), LONGEST_DESCRIPTION);
    reference = reference.map(CleanText::of);
    // As fine as any store keeps it, or its hash would not come out the same.
    at = at.truncatedTo(ChronoUnit.MICROS);
    InvalidValue.unless(entries.size() >= 2, "entries", entries.size(), "at least two");
    var sum = sum(entries);
    InvalidValue.unless(sum.isZero(), "entries", sum, "balanced");
    InvalidValue.unless(
        accounts(entries) == entries.size(), "entries", entries, "one for each account");
  }

  /** What this transaction adds to an account; zero when it does not touch it. */
  public Money effectOn(LedgerAccount account) {
    return entries.stream()
        .filter(entry -> entry.account().equals(account))
        .map(LedgerEntry::amount)
        .findFirst()
        .orElseGet(() -> Money.zero(entries.get(0).amount().currency()));
  }

  /** In whose chain it stands: the first holder whose account it touches. */
  public AccountId chainedTo() {
    return entries.stream()
        .flatMap(entry -> entry.account().holder().stream())
        .min(Comparator.naturalOrder())
        .orElseThrow(() -> new InvalidValue("entries", entries, "somebody's at least once"));
  }

  /** Whether the other one says the same, whenever it was said. */
  public boolean explainsTheSameAs(LedgerTransaction other) {
    return kind == other.kind
        && root.equals(other.root)
        && reference.equals(other.reference)
        && new HashSet<>(entries).equals(new HashSet<>(other.entries));
  }

  private static Money sum(List<LedgerEntry> entries) {
    return Money.sum(
        entries.get(0).amount().currency(), entries.stream().map(LedgerEntry::amount).toList());
  }

  private static long accounts(List<LedgerEntry> entries) {
    return entries.stream().map(LedgerEntry::account).distinct().count();
  }
}
