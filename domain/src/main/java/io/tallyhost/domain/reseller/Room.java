package io.tallyhost.domain.reseller;

import io.tallyhost.domain.reseller.Customers.Tally;
import java.util.Arrays;
import java.util.Optional;

/** What a reseller may still promise and its customers may still use. */
public record Room(Allotment allotment, Tally now) {

  /** The first resource of which this step takes more than there may be. Shrinking always fits. */
  public Optional<Resource> exceededBy(Tally after) {
    return Arrays.stream(Resource.values())
        .filter(it -> !allotment.limits().isUnlimited(it))
        .filter(it -> promisesTooMuch(it, after) || usesTooMuch(it, after))
        .findFirst();
  }

  private boolean promisesTooMuch(Resource resource, Tally after) {
    var promised = after.granted().of(resource);
    var most = allotment.overselling().promisable(allotment.limits().of(resource));
    return promised > now.granted().of(resource) && promised > most;
  }

  private boolean usesTooMuch(Resource resource, Tally after) {
    var used = after.used().of(resource);
    return used > now.used().of(resource) && used > allotment.limits().of(resource);
  }
}
