package io.tallyhost.application.reseller;

import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.reseller.Branding;
import io.tallyhost.domain.reseller.Brands;
import io.tallyhost.domain.reseller.HostName;
import io.tallyhost.domain.reseller.Reseller;
import java.util.Optional;

/** Brands of the resellers in memory. */
public final class InMemoryBrands implements Brands {

  private final InMemoryResellers resellers;
  private final Accounts accounts;

  public InMemoryBrands(InMemoryResellers resellers, Accounts accounts) {
    this.resellers = resellers;
    this.accounts = accounts;
  }

  @Override
  public Optional<Branding> under(HostName domain) {
    var found =
        resellers.everybody().stream()
            .filter(this::isActive)
            .map(it -> it.details().appearance().branding())
            .filter(it -> it.enabled() && it.customDomain().equals(Optional.of(domain)))
            .toList();
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  private boolean isActive(Reseller reseller) {
    return accounts.find(reseller.id()).filter(Account::isActive).isPresent();
  }
}
