package io.tallyhost.domain.identity;

import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Driven port: the accounts. Usernames and e-mail addresses are unique, deleted ones included. */
public interface Accounts {

  /** The next public number; numbers may have gaps. */
  long nextSerial();

  void add(Account account);

  void update(Account account);

  Optional<Account> find(AccountId id);

  /** Those of them that exist, in one look. */
  Map<AccountId, Account> findAll(Collection<AccountId> ids);

  /** As {@link #find}, and nobody else changes it until the unit of work ends. */
  Optional<Account> lock(AccountId id);

  Optional<Account> findBySerial(long serial);

  Optional<Account> findByUsername(Username username);

  Optional<Account> findByEmail(EmailAddress email);

  /** With what decides whether and what it may do, in one look. */
  Optional<Standing> standing(AccountId id);

  /** Those of these kinds that are not deleted, by serial number, newest first. */
  Page<Account> list(Set<AccountKind> kinds, PageRequest page);
}
