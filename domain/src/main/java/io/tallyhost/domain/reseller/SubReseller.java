package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.InvalidValue;
import java.util.function.Function;

/** A reseller below a top-level one. Its networks are never more than its parent's are now. */
public record SubReseller(AccountId parentId, AccountId id, ResellerDetails details)
    implements Reseller {

  public SubReseller {
    InvalidValue.unless(!parentId.equals(id), "parent_id", parentId, "somebody else");
  }

  @Override
  public Owner owner() {
    return new Owner(parentId, id);
  }

  @Override
  public SubReseller with(ResellerDetails changed) {
    return new SubReseller(parentId, id, changed);
  }

  /** The same as far as its parent lets it sell now: in no network where the parent is not. */
  public SubReseller under(Reseller parent) {
    var networks = parent.details().profile().networks();
    return with(details.withProfile(details.profile().narrowedTo(networks)));
  }

  @Override
  public <T> T fold(Function<TopLevelReseller, T> onTopLevel, Function<SubReseller, T> onSub) {
    return onSub.apply(this);
  }
}
