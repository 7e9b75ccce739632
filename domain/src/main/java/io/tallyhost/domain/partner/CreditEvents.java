package io.tallyhost.domain.partner;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Driven port: the reports. They are only ever added to. */
public interface CreditEvents {

  /** Keeps it, unless that reference of that key is there; then the earlier one is the answer. */
  Optional<CreditEvent> addOrFind(CreditEvent event);

  /** Somebody used a reference for something else. Kept for review. */
  void dispute(CreditEvent refused, CreditEvent earlier);

  /** Newest first; of one reseller or, without one, of all. */
  Page<CreditEvent> list(Optional<AccountId> reseller, PageRequest page);

  /** Those of a reseller within {@code [from, until)}, oldest first. */
  List<CreditEvent> within(AccountId reseller, Instant from, Instant until);

  /** What was refused within {@code [from, until)} because its reference was used before. */
  List<Dispute> disputed(AccountId reseller, Instant from, Instant until);

  /**
   * What our own books say of that reseller: its top-ups by their reference; orders and renewals of
   * customers who signed up through a key, by the public number of the service.
   */
  List<Booking> booked(AccountId reseller, Instant from, Instant until);
}
