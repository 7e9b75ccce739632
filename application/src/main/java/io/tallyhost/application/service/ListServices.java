package io.tallyhost.application.service;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.service.Service;
import io.tallyhost.domain.service.ServiceKind;
import io.tallyhost.domain.service.ServiceQuery;
import io.tallyhost.domain.service.ServiceStatus;
import io.tallyhost.domain.service.ServiceTally;
import io.tallyhost.domain.service.Services;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.wallet.Wallet;
import io.tallyhost.domain.wallet.Wallets;
import java.util.Optional;

/** Use case: the caller's own services, how many there may be, and what an hour of them costs. */
public final class ListServices {

  /** Which of them. */
  public record Command(
      Optional<ServiceKind> kind, Optional<ServiceStatus> status, PageRequest page) {}

  /** A page, and the sums that stand beside it. */
  public record Result(
      Page<Service> services, ServiceTally tally, BillingTerms terms, Wallet wallet) {}

  private final Services services;
  private final Resellers resellers;
  private final Wallets wallets;

  public ListServices(Services services, Resellers resellers, Wallets wallets) {
    this.services = services;
    this.resellers = resellers;
    this.wallets = wallets;
  }

  public Result handle(Principal principal, Command command) {
    Access.require(principal, Permission.SERVICES_VIEW);
    var account = principal.account();
    var terms = resellers.find(account).map(Reseller::billing);
    var tally = services.tally(account);
    return new Result(
        page(account, command, tally),
        tally,
        terms.orElseThrow(() -> new NotFound("Reseller")),
        wallets.find(account).orElseThrow(() -> new NotFound("Wallet")));
  }

  // The tally knows how many there are; nothing is counted for the page.
  private Page<Service> page(AccountId account, Command command, ServiceTally tally) {
    return new Page<>(
        services.some(
            ServiceQuery.of(account).narrowed(command.kind(), command.status()), command.page()),
        tally.services(command.kind(), command.status()),
        command.page().limit(),
        command.page().offset());
  }
}
