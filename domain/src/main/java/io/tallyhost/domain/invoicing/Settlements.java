package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.AccountId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Driven port: what has become of invoices. */
public interface Settlements {

  void open(List<Settlement> settlements);

  Optional<Settlement> find(InvoiceId invoice);

  /** The same, and nobody else changes it until the unit of work ends. */
  Optional<Settlement> lock(InvoiceId invoice);

  void update(Settlement settlement);

  /** Something is owed and was due before that day; the longest due first, after that one. */
  List<Settlement> dueBefore(LocalDate day, Optional<Settlement> after, int limit);

  /** All that these accounts still owe, the longest due first. */
  List<Settlement> outstandingOf(Collection<AccountId> accounts);

  /** Nothing is owed any more, and exactly that many steps of dunning were taken. */
  List<Settlement> settledAfter(int steps, int limit);
}
