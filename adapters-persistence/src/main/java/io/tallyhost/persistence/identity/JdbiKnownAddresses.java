package io.tallyhost.persistence.identity;

import io.tallyhost.domain.identity.KnownAddresses;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.persistence.shared.Columns;
import java.time.Instant;
import org.jdbi.v3.core.Jdbi;

/** {@link KnownAddresses} in the table {@code known_address}. */
public final class JdbiKnownAddresses implements KnownAddresses {

  private final Jdbi jdbi;

  public JdbiKnownAddresses(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  // The looks see the table as it was before the same statement wrote to it.
  @Override
  public Acquaintance note(Owner account, String address, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    WITH noted AS (
                        INSERT INTO known_address (root_account_id, account_id, address, seen_at)
                        VALUES (:root, :account, :address, :now)
                        ON CONFLICT (root_account_id, account_id, address)
                        DO UPDATE SET seen_at = greatest(known_address.seen_at, excluded.seen_at))
                    SELECT CASE
                        WHEN EXISTS (SELECT 1 FROM known_address WHERE root_account_id = :root
                                     AND account_id = :account AND address = :address)
                            THEN 'KNOWN'
                        WHEN EXISTS (SELECT 1 FROM known_address WHERE root_account_id = :root
                                     AND account_id = :account)
                            THEN 'NEW'
                        ELSE 'FIRST' END
                    """)
                .bind("root", account.root().value())
                .bind("account", account.account().value())
                .bind("address", address)
                .bind("now", Columns.utc(now))
                .mapTo(Acquaintance.class)
                .one());
  }

  @Override
  public int forgetBefore(Instant before) {
    return jdbi.withHandle(
        handle ->
            handle.execute("DELETE FROM known_address WHERE seen_at < ?", Columns.utc(before)));
  }
}
