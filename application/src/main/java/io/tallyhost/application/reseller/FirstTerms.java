package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Access;
import io.tallyhost.application.shared.Forbidden;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.identity.PasswordHash;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.Allotment;
import io.tallyhost.domain.reseller.Appearance;
import io.tallyhost.domain.reseller.BillingTerms;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerDetails;
import io.tallyhost.domain.reseller.ResellerPackage;
import io.tallyhost.domain.reseller.ResellerPackages;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.SubReseller;
import io.tallyhost.domain.reseller.TopLevelReseller;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.Optional;

/** Below whom a new reseller comes, and on which terms, as far as its creator may decide. */
public final class FirstTerms {

  private final Resellers resellers;
  private final Accounts accounts;
  private final ResellerPackages packages;
  private final Giving giving;

  public FirstTerms(
      Resellers resellers, Accounts accounts, ResellerPackages packages, Giving giving) {
    this.resellers = resellers;
    this.accounts = accounts;
    this.packages = packages;
    this.giving = giving;
  }

  /** The parent, locked: the one named by the operator, else the caller himself. */
  Optional<TopLevelReseller> parent(Principal principal, NewReseller asked) {
    if (principal.isOperator()) {
      return asked.parent().map(id -> topLevel(principal, id));
    }
    asked.parent().ifPresent(id -> requireSelf(principal, id));
    if (principal.kind() != AccountKind.RESELLER) {
      throw tooDeep(principal.account());
    }
    return Optional.of(topLevel(principal, principal.account()));
  }

  Registration.Start start(Principal principal, NewReseller asked, PasswordHash password) {
    return new Registration.Start(
        Optional.of(asked.username()),
        asked.contact(),
        password,
        asked.access().mustChangePassword(),
        asked.access().allowedAddresses(),
        giving.group(principal, asked.access().group()));
  }

  ResellerDetails details(
      Principal principal, NewReseller asked, Optional<TopLevelReseller> parent) {
    requireOperatorForCredit(principal, asked);
    var allotment = allotment(asked, parent);
    parent.ifPresent(it -> requireNetworksWithin(asked, it));
    return new ResellerDetails(asked.profile(), asked.billing(), allotment, Appearance.PLAIN);
  }

  /** Writes the new reseller down, below that parent. */
  Reseller agreed(AccountId id, Optional<TopLevelReseller> parent, ResellerDetails details) {
    var reseller =
        parent
            .<Reseller>map(it -> new SubReseller(it.id(), id, details))
            .orElseGet(() -> new TopLevelReseller(id, details));
    resellers.add(reseller);
    return reseller;
  }

  private Allotment allotment(NewReseller asked, Optional<TopLevelReseller> parent) {
    var name = asked.packageName().orElse(ResellerPackage.DEFAULT_NAME);
    var given = Allotment.of(packages.find(name).orElseThrow(() -> unknownPackage(name)));
    // Of a package that nobody asked for, a sub-reseller gets as much as its parent has.
    var start =
        asked.packageName().isEmpty() ? parent.map(it -> narrowed(given, it)).orElse(given) : given;
    var limited = start.withLimits(start.limits().merged(asked.limits()));
    var granted = asked.grants().map(limited::withGrants).orElse(limited);
    parent.ifPresent(it -> Giving.requireWithin(granted, it));
    return granted;
  }

  private TopLevelReseller topLevel(Principal principal, AccountId id) {
    var found = resellers.lock(id).orElseThrow(() -> new NotFound("Parent reseller"));
    Access.require(principal, Permission.RESELLERS_CREATE, found.owner(), "Parent reseller");
    if (accounts.find(id).filter(it -> !it.isDeleted()).isEmpty()) {
      throw new NotFound("Parent reseller");
    }
    return found.fold(
        top -> top,
        sub -> {
          throw tooDeep(id);
        });
  }

  private static Allotment narrowed(Allotment given, Reseller parent) {
    return given.narrowedTo(parent.allotment());
  }

  private static void requireOperatorForCredit(Principal principal, NewReseller asked) {
    var money = asked.money();
    if (!principal.isOperator() && (money.balance() != 0 || money.creditLimit() != 0)) {
      throw new Forbidden("Only the operator sets a starting balance or a credit limit");
    }
    if (!principal.isOperator() && !asked.billing().equals(BillingTerms.PREPAID)) {
      throw new Forbidden("Only the operator sets billing terms");
    }
  }

  private static void requireNetworksWithin(NewReseller asked, TopLevelReseller parent) {
    var own = parent.details().profile().networks();
    var given = asked.profile().networks();
    if (given.names().isPresent() && !given.isWithin(own)) {
      throw new Forbidden("More networks than the parent has");
    }
  }

  private static void requireSelf(Principal principal, AccountId parent) {
    if (!parent.equals(principal.account())) {
      throw new NotFound("Parent reseller");
    }
  }

  private static InvalidValue tooDeep(AccountId parent) {
    return InvalidValue.saying("Hierarchy depth is one level", "parent_id", parent);
  }

  private static InvalidValue unknownPackage(String name) {
    return new InvalidValue("package", name, "the name of a package");
  }
}
