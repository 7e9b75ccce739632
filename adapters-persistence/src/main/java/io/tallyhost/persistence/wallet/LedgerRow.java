package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.shared.FieldHash;
import io.tallyhost.persistence.shared.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A ledger transaction as it stands in the tables, whatever it says by now, and its place in the
 * chain of its holder.
 */
record LedgerRow(
    String root,
    String holder,
    long number,
    String id,
    String kind,
    Instant at,
    String description,
    Optional<String> reference,
    String currency,
    List<Entry> entries)
    implements Link {

  /** One side of it; a wallet's carry their number and the balance that they leave. */
  record Entry(
      int line,
      String account,
      long amount,
      String currency,
      Optional<Long> number,
      Optional<Long> balanceAfter) {}

  LedgerRow {
    entries = List.copyOf(entries);
  }

  @Override
  public String chain() {
    return root + "/" + holder;
  }

  /** Its entries stand in it too. */
  @Override
  public String hash(String previous) {
    var hash =
        new FieldHash("tallyhost-ledger-1")
            .field(previous)
            .field(number)
            .field(root)
            .field(holder)
            .field(id)
            .field(kind)
            .field(at.toString())
            .field(description)
            .field(reference)
            .field(currency)
            .field(entries.size());
    for (var entry : entries) {
      hash =
          hash.field(entry.line)
              .field(entry.account)
              .field(entry.amount)
              .field(entry.currency)
              .field(entry.number)
              .field(entry.balanceAfter);
    }
    return hash.hex();
  }
}
