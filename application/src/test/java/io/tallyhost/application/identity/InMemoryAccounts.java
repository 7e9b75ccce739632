package io.tallyhost.application.identity;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountQuery;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.PermissionGroups;
import io.tallyhost.domain.identity.Standing;
import io.tallyhost.domain.identity.Username;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
  public Page<Account> list(AccountQuery query, PageRequest page) {
    var newestFirst = Comparator.comparingLong(Account::serial).reversed();
    return Page.of(
        accounts.where(it -> fits(query, it)).stream().sorted(newestFirst).toList(), page);
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

  private static boolean fits(AccountQuery query, Account account) {
    return query.kinds().contains(account.kind())
        && query.root().map(account.owner().root()::equals).orElse(true)
        && query.parent().map(it -> account.parent().equals(Optional.of(it))).orElse(true)
        && query.status().map(it -> it == account.status()).orElse(!account.isDeleted())
        && query.text().map(it -> contains(account, it)).orElse(true);
  }

  private static boolean contains(Account account, String text) {
    return Stream.of(
            account.username().value(),
            account.email().key(),
            account.contact().fullName().orElse(""))
        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
  }
}
