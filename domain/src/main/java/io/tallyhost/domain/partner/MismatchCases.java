package io.tallyhost.domain.partner;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Driven port: disagreements, and how far each reseller's reports were looked through. */
public interface MismatchCases {

  /** Which ones: of one reseller or all, open or settled or both. */
  record Query(Optional<AccountId> reseller, Optional<Boolean> isOpen) {}

  /** Everybody who has a key to report with, or ever reported. */
  List<Owner> reporters();

  /** The first day that was not looked through yet. */
  Optional<LocalDate> lookedUntil(AccountId reseller);

  /** Takes a day to look through; not when somebody else has taken it, or a later one. */
  boolean take(Owner reseller, LocalDate day);

  void add(MismatchCase one);

  Optional<MismatchCase> find(String id);

  /** Nobody else changes it until the unit of work ends. */
  Optional<MismatchCase> lock(String id);

  void settle(MismatchCase one);

  /** Newest first. */
  Page<MismatchCase> list(Query query, PageRequest page);
}
