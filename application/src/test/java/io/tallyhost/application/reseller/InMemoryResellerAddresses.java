package io.tallyhost.application.reseller;

import io.tallyhost.application.shared.Conflict;
import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.reseller.HostAddress;
import io.tallyhost.domain.reseller.ResellerAddresses;
import java.util.List;

/** Addresses in a map, each with the one who has it. */
public final class InMemoryResellerAddresses implements ResellerAddresses {

  private record Given(Owner owner, HostAddress address) {}

  private final InMemoryTable<String, Given> given;

  public InMemoryResellerAddresses(InMemoryUnitOfWork unitOfWork) {
    this.given = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public void add(Owner owner, HostAddress address) {
    if (given.find(address.text()).isPresent()) {
      throw new Conflict("This address belongs to a reseller already");
    }
    given.insert(address.text(), new Given(owner, address));
  }

  @Override
  public boolean remove(Owner owner, HostAddress address) {
    var there = given.find(address.text()).filter(it -> it.owner().equals(owner)).isPresent();
    if (there) {
      given.remove(address.text());
    }
    return there;
  }

  @Override
  public List<HostAddress> of(AccountId reseller) {
    return given.where(it -> it.owner().account().equals(reseller)).stream()
        .map(Given::address)
        .toList();
  }
}
