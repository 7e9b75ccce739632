package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.identity.Gatekeeper;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.money.Money;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.wallet.CreditLimit;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Use case: changes who a reseller is, how it gets in and on which terms it sells. */
public final class EditReseller {

  private final Gatekeeper gatekeeper;
  private final EditRules rules;
  private final Wallets wallets;
  private final Office office;

  public EditReseller(EditRules rules, Gatekeeper gatekeeper, Wallets wallets, Office office) {
    this.rules = rules;
    this.gatekeeper = gatekeeper;
    this.wallets = wallets;
    this.office = office;
  }

  /** Whom to change, and how. */
  public record Command(AccountId reseller, ResellerEdit edit) {}

  public Reseller handle(Principal principal, Command command) {
    rules.requireAllowed(principal, command.reseller(), command.edit());
    var hash = command.edit().password().map(gatekeeper::hash);
    return office.unitOfWork().perform(() -> edit(principal, command, hash));
  }

  private Reseller edit(Principal principal, Command command, Optional<PasswordHash> hash) {
    var before = rules.locked(principal, command.reseller());
    var account = lockedAccount(command.reseller());
    var after = before.with(command.edit().details().apply(before.details()));
    rules.keep(principal, before, after);
    var changed = changed(principal, before, account, command.edit());
    var entered = hash.map(it -> changed.change().password(it, true).done()).orElse(changed);
    // Other addresses put nobody out: every request is held against them.
    if (hash.isPresent()) {
      var unused = gatekeeper.putOut(entered);
    } else {
      gatekeeper.keep(entered);
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
    return gatekeeper
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
    office
        .recorder()
        .changed(
            principal,
            reseller.owner(),
            "resellers.edit",
            reseller.id().value(),
            Facts.differing(before, after),
            Facts.differing(after, before));
  }
}
