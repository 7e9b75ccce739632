package io.tallyhost.persistence.work;

import io.tallyhost.application.shared.Event;
import io.tallyhost.application.shared.Outbox;
import io.tallyhost.persistence.shared.ManyRows;
import io.tallyhost.persistence.shared.Rows;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** {@link Outbox} in the table {@code outbox_event}; joins the transaction of its thread. */
public final class JdbiOutbox implements Outbox {

  private final Jdbi jdbi;

  public JdbiOutbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void addAll(List<Event> events) {
    var written =
        jdbi.withHandle(
            handle ->
                new ManyRows<>(events)
                    .bind(
                        handle.createUpdate(
                            """
                            INSERT INTO outbox_event
                              (root_account_id, account_id, id, type, at, facts)
                            SELECT root, account, id, type, at::timestamptz, facts::text[]
                            FROM unnest(:roots, :accounts, :ids, :types, :instants, :facts)
                              AS n (root, account, id, type, at, facts)
                            """))
                    .texts("roots", event -> event.owner().root().value())
                    .texts("accounts", event -> event.owner().account().value())
                    .texts("ids", Event::id)
                    .texts("types", Event::type)
                    .instants("instants", Event::at)
                    .pairs("facts", Event::facts)
                    .execute());
    Rows.requireChanged(written, events.size());
  }
}
