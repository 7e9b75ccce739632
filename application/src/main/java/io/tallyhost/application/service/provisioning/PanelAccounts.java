package io.tallyhost.application.service.provisioning;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.service.Hypervisor;
import io.tallyhost.domain.service.HypervisorFailure;
import io.tallyhost.domain.service.HypervisorFailure.Kind;
import io.tallyhost.domain.service.HypervisorUser;
import io.tallyhost.domain.service.provisioning.PanelUsers;
import java.util.Optional;

/**
 * An account's user at the hypervisor. It is found again by a relation that follows from the
 * account's id; its e-mail does too, because addresses are unique there and people's own may be
 * taken already.
 */
public final class PanelAccounts {

  private final PanelUsers users;
  private final Hypervisor hypervisor;

  public PanelAccounts(PanelUsers users, Hypervisor hypervisor) {
    this.users = users;
    this.hypervisor = hypervisor;
  }

  /** As far as we know of one; the hypervisor is not asked. */
  public Optional<HypervisorUser.Id> known(AccountId account) {
    return users.find(account);
  }

  /** Only a clear no means that there is none; then one is made. */
  public HypervisorUser.Id findOrMake(Owner owner) {
    return users
        .find(owner.account())
        .or(() -> find(owner).map(HypervisorUser::id))
        .orElseGet(() -> make(owner).id());
  }

  public void remember(Owner owner, HypervisorUser.Id user) {
    users.save(owner, user);
  }

  private Optional<HypervisorUser> find(Owner owner) {
    return hypervisor.findUser(relation(owner));
  }

  private HypervisorUser make(Owner owner) {
    try {
      return hypervisor.createUser(
          new HypervisorUser.Registration(
              relation(owner), owner.account().value(), owner.account() + "@tallyhost.invalid"));
    } catch (HypervisorFailure failure) {
      // Refused may mean that somebody else was quicker.
      if (failure.kind() != Kind.REFUSED) {
        throw failure;
      }
      return find(owner).orElseThrow(() -> failure);
    }
  }

  private static HypervisorUser.Relation relation(Owner owner) {
    return new HypervisorUser.Relation("tallyhost-" + owner.account());
  }
}
