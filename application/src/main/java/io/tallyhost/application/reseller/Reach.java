package io.tallyhost.application.reseller;

import static java.util.stream.Collectors.toMap;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.reseller.Reseller;
import io.tallyhost.domain.reseller.ResellerListing;
import io.tallyhost.domain.reseller.Resellers;
import io.tallyhost.domain.reseller.SubReseller;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where sub-resellers sell while their parents stand as they do: what narrows one counts at once.
 */
public final class Reach {

  private final Resellers resellers;

  public Reach(Resellers resellers) {
    this.resellers = resellers;
  }

  /** Each as far as it reaches now. */
  public List<ResellerListing> now(List<ResellerListing> listed) {
    var parents = parents(listed);
    return listed.stream()
        .map(it -> it.of(it.reseller().fold(top -> top, sub -> under(sub, parents))))
        .toList();
  }

  private Map<AccountId, Reseller> parents(List<ResellerListing> listed) {
    var ids = listed.stream().flatMap(it -> it.reseller().parent().stream()).distinct().toList();
    return ids.isEmpty()
        ? Map.of()
        : resellers.findAll(ids).stream().collect(toMap(Reseller::id, it -> it));
  }

  private static SubReseller under(SubReseller sub, Map<AccountId, Reseller> parents) {
    return Optional.ofNullable(parents.get(sub.parentId())).map(sub::under).orElse(sub);
  }
}
