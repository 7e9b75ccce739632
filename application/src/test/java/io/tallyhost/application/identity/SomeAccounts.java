package io.tallyhost.application.identity;

import io.tallyhost.application.shared.Ids;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.AccountStatus;
import io.tallyhost.domain.identity.AllowedAddresses;
import io.tallyhost.domain.identity.Contact;
import io.tallyhost.domain.identity.EmailAddress;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Username;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Accounts for tests, each with names of its own; their password is {@code password of them}. */
public final class SomeAccounts {

  public static final String PASSWORD = "password of them";
  private static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.678901Z");

  // Beyond all that a database counts, and no number twice in it, whoever makes accounts.
  private static final AtomicLong NEWEST = new AtomicLong(900_000_000L);

  private final Ids ids;
  private final AtomicLong serials;

  public SomeAccounts() {
    this(new RandomIds(), NEWEST);
  }

  /** The same accounts again from the same ids, for a test that has its books to itself. */
  public SomeAccounts(Ids ids) {
    this(ids, new AtomicLong());
  }

  private SomeAccounts(Ids ids, AtomicLong serials) {
    this.ids = ids;
    this.serials = serials;
  }

  public Account operator() {
    var id = id();
    return account(AccountKind.OPERATOR, Owner.topLevel(id), Optional.empty());
  }

  public Account reseller() {
    var id = id();
    return account(AccountKind.RESELLER, Owner.topLevel(id), Optional.empty());
  }

  public Account subResellerOf(Account parent) {
    return below(parent, AccountKind.SUB_RESELLER);
  }

  public Account customerOf(Account parent) {
    return below(parent, AccountKind.CUSTOMER);
  }

  public AccountId id() {
    return new AccountId(ids.next());
  }

  private Account below(Account parent, AccountKind kind) {
    return account(kind, new Owner(parent.owner().root(), id()), Optional.of(parent.id()));
  }

  private Account account(AccountKind kind, Owner owner, Optional<AccountId> parent) {
    var name = "t" + owner.account().value().substring(1, 20);
    return new Account(
        owner.account(),
        serials.incrementAndGet(),
        kind,
        owner,
        parent,
        new Username(name),
        new Contact(
            new EmailAddress(name + "@Example.test"), Optional.of("Some One"), Optional.empty()),
        Optional.of(new PasswordHash("hash of " + PASSWORD)),
        AccountStatus.ACTIVE,
        false,
        AllowedAddresses.anywhere(),
        Optional.empty(),
        CREATED);
  }
}
