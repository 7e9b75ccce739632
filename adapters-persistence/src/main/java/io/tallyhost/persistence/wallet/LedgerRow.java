package io.tallyhost.persistence.wallet;

import io.tallyhost.domain.shared.FieldHash;
import io.tallyhost.persistence.shared.Link;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

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
  record Entry(String account, long amount, Optional<Long> number, Optional<Long> balanceAfter) {

    /** Whose it is. */
    String holder() {
      return account.substring(account.indexOf(':') + 1);
    }
  }

  LedgerRow {
    entries = List.copyOf(entries);
  }

  /** One property of all entries, in their order. */
  <T> List<T> each(Function<Entry, T> property) {
    return entries.stream().map(property).toList();
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
    for (var line = 0; line < entries.size(); line++) {
      var entry = entries.get(line);
      hash =
          hash.field(line)
              .field(entry.account)
              .field(entry.amount)
              .field(currency)
              .field(entry.number)
              .field(entry.balanceAfter);
    }
    return hash.hex();
  }
}
