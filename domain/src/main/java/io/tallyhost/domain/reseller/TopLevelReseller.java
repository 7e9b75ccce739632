package io.tallyhost.domain.reseller;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.Owner;
import java.util.function.Function;

/** A reseller who reports to the operator and may have sub-resellers. */
public record TopLevelReseller(AccountId id, ResellerDetails details) implements Reseller {

  @Override
  public Owner owner() {
    return Owner.topLevel(id);
  }

  @Override
  public TopLevelReseller with(ResellerDetails changed) {
    return new TopLevelReseller(id, changed);
  }

  @Override
  public <T> T fold(Function<TopLevelReseller, T> onTopLevel, Function<SubReseller, T> onSub) {
    return onTopLevel.apply(this);
  }
}
