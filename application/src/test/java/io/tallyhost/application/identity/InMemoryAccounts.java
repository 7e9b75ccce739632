package io.tallyhost.application.identity;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@link Accounts} in memory. */
public final class InMemoryAccounts implements Accounts {

  private final AtomicLong serials = new AtomicLong(1000);
  private final InMemoryTable<AccountId, Account> accounts;
  private final PermissionGroups groups;

  public InMemoryAccounts(InMemoryUnitOfWork unitOfWork, PermissionGroups groups) {
    this.accounts = InMemoryTable.ordered(unitOfWork);
    this.groups = groups;
  }

  @Override
  public long nextSerial() {
    return serials.incrementAndGet();
  }

  @Override
  public void add(Account account) {
    requireUnique(account);
    accounts.insert(account.id(), account);
  }

  @Override
  public void update(Account account) {
    requireUnique(account);
    accounts.update(account.id(), account);
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return accounts.find(id);
  }

  @Override
  public Map<AccountId, Account> findAll(Collection<AccountId> ids) {
    return accounts.where(it -> ids.contains(it.id())).stream()
        .collect(Collectors.toMap(Account::id, Function.identity()));
  }

  @Override
  public Optional<Account> lock(AccountId id) {
    return accounts.find(id);
  }

  @Override
  public Optional<Account> findBySerial(long serial) {
    return one(it -> it.serial() == serial);
  }

  @Override
  public Optional<Account> findByUsername(Username username) {
    return one(it -> it.username().equals(username));
  }

  @Override
  public Optional<Account> findByEmail(EmailAddress email) {
    return one(it -> it.email().equals(email));
  }

  @Override
  public Optional<Standing> standing(AccountId id) {
    return find(id)
        .map(
            it ->
                new Standing(
                    it,
                    it.parent().flatMap(accounts::find).map(Account::status),
                    it.group().flatMap(groups::find)));
  }

  @Override
  public Page<Account> list(Set<AccountKind> kinds, PageRequest page) {
    return Page.of(living(it -> kinds.contains(it.kind())), page);
  }

  /** Those for which that holds and that are not deleted, newest first. */
  public List<Account> living(Predicate<Account> wanted) {
    return accounts.where(wanted.and(it -> !it.isDeleted())).stream()
        .sorted(Comparator.comparingLong(Account::serial).reversed())
        .toList();
  }

  private Optional<Account> one(Predicate<Account> wanted) {
    return accounts.where(wanted).stream().findFirst();
  }

  private void requireUnique(Account account) {
    if (one(it -> !it.id().equals(account.id()) && clash(it, account)).isPresent()) {
      throw new Conflict("Username or e-mail address is already in use");
    }
  }

  private static boolean clash(Account one, Account other) {
    return one.username().equals(other.username())
        || one.email().equals(other.email())
        || one.serial() == other.serial();
  }
}
