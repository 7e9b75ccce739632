package io.tallyhost.application.reseller;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.shared.NotFound;
import io.tallyhost.application.shared.Principal;
import io.tallyhost.application.shared.UnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Permission;
import io.tallyhost.domain.reseller.HostAddress;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerAddresses;
import java.util.List;
import java.util.Map;

/** Use case: gives a reseller addresses and takes them back; each has one holder at most. */
public final class ManageAddresses {

  private final Hierarchy hierarchy;
  private final ResellerAddresses addresses;
  private final UnitOfWork unitOfWork;
  private final Recorder recorder;

  public ManageAddresses(
      Hierarchy hierarchy, ResellerAddresses addresses, UnitOfWork unitOfWork, Recorder recorder) {
    this.hierarchy = hierarchy;
    this.addresses = addresses;
    this.unitOfWork = unitOfWork;
    this.recorder = recorder;
  }

  /** Whose, which, and whether it comes or goes. */
  public record Command(AccountId reseller, HostAddress address, boolean give) {}

  /** The addresses as they are now. */
  public List<HostAddress> handle(Principal principal, AccountId id) {
    return addresses.of(hierarchy.seen(principal, Permission.RESELLERS_VIEW, id).id());
  }

  public List<HostAddress> handle(Principal principal, Command command) {
    return unitOfWork.perform(
        () -> {
          var reseller =
              hierarchy.lockedBelow(principal, Permission.RESELLERS_EDIT, command.reseller());
          change(reseller, command);
          recorder.changed(
              principal,
              reseller.owner(),
              command.give() ? "resellers.give_address" : "resellers.take_address",
              reseller.id().value(),
              Map.of(),
              Map.of("address", command.address().text()));
          return addresses.of(reseller.id());
        });
  }

  private void change(Reseller reseller, Command command) {
    if (command.give()) {
      addresses.add(reseller.owner(), command.address());
    } else if (!addresses.remove(reseller.owner(), command.address())) {
      throw new NotFound("Address");
    }
  }
}
