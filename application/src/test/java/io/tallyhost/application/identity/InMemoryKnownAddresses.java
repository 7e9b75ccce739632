package io.tallyhost.application.identity;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.KnownAddresses;
import io.tallyhost.domain.identity.Owner;
import java.time.Instant;

/** {@link KnownAddresses} in memory. */
public final class InMemoryKnownAddresses implements KnownAddresses {

  private final InMemoryTable<String, Row> rows;

  private record Row(AccountId account, String address, Instant seenAt) {
    String key() {
      return account.value() + " " + address;
    }
  }

  public InMemoryKnownAddresses(InMemoryUnitOfWork unitOfWork) {
    this.rows = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public Acquaintance note(Owner account, String address, Instant now) {
    var earlier = rows.where(row -> row.account().equals(account.account()));
    var row = new Row(account.account(), address, now);
    rows.put(row.key(), row);
    if (earlier.isEmpty()) {
      return Acquaintance.FIRST;
    }
    return earlier.stream().anyMatch(it -> it.address().equals(address))
        ? Acquaintance.KNOWN
        : Acquaintance.NEW;
  }

  @Override
  public int forgetBefore(Instant before) {
    var gone = rows.where(row -> row.seenAt().isBefore(before));
    gone.forEach(row -> rows.remove(row.key()));
    return gone.size();
  }
}
