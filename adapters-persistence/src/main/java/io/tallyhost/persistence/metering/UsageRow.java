package io.tallyhost.persistence.metering;

import io.tallyhost.domain.shared.FieldHash;
import io.tallyhost.persistence.shared.Link;
import java.time.Instant;
import java.util.Optional;

/**
 * An hour of a wallet as it stands in the table, whatever it says by now, and its place in the
 * wallet's chain of hours. Arrays are as PostgreSQL writes them.
 */
record UsageRow(
    String root,
    String account,
    long number,
    Instant from,
    Instant to,
    String currency,
    long amount,
    Optional<String> transaction,
    boolean accrued,
    String serials,
    String seconds,
    String amounts)
    implements Link {

  @Override
  public String chain() {
    return root + "/" + account;
  }

  @Override
  public String hash(String previous) {
    return new FieldHash("tallyhost-usage-1")
        .field(previous)
        .field(number)
        .field(root)
        .field(account)
        .field(from.toString())
        .field(to.toString())
        .field(currency)
        .field(amount)
        .field(transaction)
        .field(Boolean.toString(accrued))
        .field(serials)
        .field(seconds)
        .field(amounts)
        .hex();
  }
}
