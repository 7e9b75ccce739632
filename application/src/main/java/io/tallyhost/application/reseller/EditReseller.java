package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Passwords;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.identity.Sessions;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Use case: changes who a reseller is, how it gets in and on which terms it sells. */
public final class EditReseller {

  private final Hierarchy hierarchy;
  private final EditRules rules;
  private final Resellers resellers;
  private final Accounts accounts;
  private final Sessions sessions;
  private final Passwords passwords;
  private final Wallets wallets;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public EditReseller(
      Hierarchy hierarchy,
      EditRules rules,
      Resellers resellers,
      Accounts accounts,
      Sessions sessions,
      Passwords passwords,
      Wallets wallets,
      UnitOfWork unitOfWork,
      Recorder recorder) {
    this.hierarchy = hierarchy;
    this.rules = rules;
    this.resellers = resellers;
    this.accounts = accounts;
    this.sessions = sessions;
    this.passwords = passwords;
    this.wallets = wallets;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  /** Whom to change, and how. */
  public record Command(AccountId reseller, ResellerEdit edit) {}

  public Reseller handle(Principal principal, Command command) {
    var seen = hierarchy.seen(principal, Permission.RESELLERS_EDIT, command.reseller());
    rules.requireAllowed(principal, seen, command.edit());
    var hash = command.edit().password().map(passwords::hash);
    return unitOfWork.perform(() -> edit(principal, command, hash));
  }

  private Reseller edit(Principal principal, Command command, Optional<PasswordHash> hash) {
    var before = hierarchy.locked(principal, Permission.RESELLERS_EDIT, command.reseller());
    var account = lockedAccount(command.reseller());
    var after = before.with(command.edit().details().apply(before.details()));
    rules.requireAllowed(principal, before, after);
    var changed = changed(principal, before, account, command.edit());
    var entered = hash.map(it -> changed.change().password(it, true).done()).orElse(changed);
    accounts.update(entered);
    resellers.update(after);
    // Other addresses need no such thing: every request is held against them.
    if (hash.isPresent()) {
      var unused = sessions.endAll(account.id());
    }
    var facts = new TreeMap<>(Facts.of(entered, after));
    command.edit().creditLimit().ifPresent(it -> facts.put("credit_limit", limited(after, it)));
    hash.ifPresent(it -> facts.put("password", "set"));
    record(principal, after, Facts.of(account, before), facts);
    return after;
  }

  private Account changed(
      Principal principal, Reseller reseller, Account account, ResellerEdit edit) {
    var entry =
        new ResellerEdit.Entry(
            account.mustChangePassword(), account.allowedAddresses(), account.group());
    var wanted = rules.entry(principal, reseller, entry, edit.entry().apply(entry));
    return account
        .change()
        .username(edit.username().orElse(account.username()))
        .contact(edit.contact().apply(account.contact()))
        .mustChangePassword(wanted.mustChangePassword())
        .allowedAddresses(wanted.allowedAddresses())
        .group(wanted.group())
        .done();
  }

  private Account lockedAccount(AccountId id) {
    return accounts
        .lock(id)
        .filter(it -> !it.isDeleted())
        .orElseThrow(() -> new NotFound("Reseller"));
  }

  private String limited(Reseller reseller, long minor) {
    var wallet = WalletBook.lock(wallets, reseller.id());
    var limit = new CreditLimit(new Money(wallet.currency(), minor));
    wallets.changeCreditLimit(wallet.withCreditLimit(limit));
    return limit.amount().toString();
  }

  private void record(
      Principal principal,
      Reseller reseller,
      Map<String, String> before,
      Map<String, String> after) {
    recorder.changed(
        principal,
        reseller.owner(),
        "resellers.edit",
        reseller.id().value(),
        Facts.differing(before, after),
        Facts.differing(after, before));
  }
}
