package io.tallyhost.domain.invoicing;

import io.tallyhost.domain.identity.AccountId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Driven port: what has become of invoices. */
public interface Settlements {

  void open(List<Settlement> settlements);

  Optional<Settlement> find(InvoiceId invoice);

  /** The same, and nobody else changes it until the unit of work ends. */
  Optional<Settlement> lock(InvoiceId invoice);

  void update(Settlement settlement);

  /** Something is owed and was due before that day; the longest due first. */
  List<Settlement> dueBefore(LocalDate day, int limit);

  /** All that this account still owes, the longest due first. */
  List<Settlement> outstandingOf(AccountId account);
}
