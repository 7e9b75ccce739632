package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Office;
import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.wallet.Wallet;
import java.util.Map;
import java.util.TreeMap;

/**
 * Use case: sets up a reseller: account, wallet, opening balance, terms. All of it comes to be, or
 * nothing.
 */
public final class CreateReseller {

  private final FirstWallet firstWallet;
  private final FirstTerms terms;
  private final Registration registration;
  private final Office office;

  public CreateReseller(
      FirstTerms terms, Registration registration, FirstWallet firstWallet, Office office) {
    this.terms = terms;
    this.registration = registration;
    this.firstWallet = firstWallet;
    this.office = office;
  }

  /** The reseller with its password, which is told this once. */
  public record Created(
      Reseller reseller, Account account, Wallet wallet, Registration.Initial password) {}

  public Created handle(Principal principal, NewReseller asked) {
    Access.require(principal, Permission.RESELLERS_CREATE);
    var password = registration.initialPassword(asked.access().password());
    return office.unitOfWork().perform(() -> create(principal, asked, password));
  }

  private Created create(Principal principal, NewReseller asked, Registration.Initial password) {
    var parent = terms.parent(principal, asked);
    var start = terms.start(principal, asked, password.kept());
    var details = terms.details(principal, asked, parent);
    var account =
        parent
            .map(it -> registration.below(it.owner(), AccountKind.SUB_RESELLER, start))
            .orElseGet(() -> registration.topLevel(start));
    var reseller = terms.agreed(account.id(), parent, details);
    var wallet = firstWallet.open(account.owner(), asked.money(), parent);
    record(principal, account, reseller, wallet);
    return new Created(reseller, account, wallet, password);
  }

  private void record(Principal principal, Account account, Reseller reseller, Wallet wallet) {
    var facts = new TreeMap<>(Facts.of(account, reseller));
    facts.put("balance", wallet.balance().toString());
    facts.put("credit_limit", wallet.creditLimit().amount().toString());
    office
        .recorder()
        .changed(
            principal, account.owner(), "resellers.create", account.id().value(), Map.of(), facts);
    office
        .recorder()
        .happened(
            "reseller.created",
            account.owner(),
            Map.of("reseller", account.id().value(), "username", account.username().value()));
  }
}
