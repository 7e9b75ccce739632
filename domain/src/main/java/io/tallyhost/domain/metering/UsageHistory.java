package io.tallyhost.domain.metering;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.tax.VatDecision;
import io.tallyhost.domain.wallet.TransactionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Driven port: the hours that were billed, read back. */
public interface UsageHistory {

  /** What a payer's services accrued in {@code [from, until)} for an invoice, each one's sum. */
  List<UsageLine> accrued(Owner payer, Instant from, Instant until);

  /** The newest lines of these transactions, which billed nothing before that instant. */
  List<BilledLine> newestLines(
      Owner payer, Collection<TransactionId> transactions, Instant since, int atMost);

  /** What the lines of each of these transactions come to, net. */
  Map<TransactionId, Money> sums(
      Owner payer, Collection<TransactionId> transactions, Instant since);

  /** What a tick took for {@code [from, until)}; nothing when no line says that it took it. */
  BilledTick tickOf(Owner payer, TransactionId transaction, Span span);

  /** Those of these payers from whom a tick took something for that month. */
  Set<AccountId> whoPaidFor(LocalDate month, Collection<AccountId> payers);

  /** What ticks took from each payer for that month, services in the order of their numbers. */
  Map<AccountId, PaidUsage> paidFor(LocalDate month, Collection<Owner> payers);

  /** The times of that month for which ticks took something that was taxed like that. */
  List<Span> paidTimes(LocalDate month, Owner payer, VatDecision vat);

  /** The times within that span which accrued for an invoice, in order; none of them meet. */
  List<Span> accruedTimes(Owner payer, Span span);
}
