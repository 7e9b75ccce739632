package io.tallyhost.persistence.work;

import io.tallyhost.application.shared.Event;
import io.tallyhost.application.shared.Outbox;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Rows;
import org.jdbi.v3.core.Jdbi;

/** {@link Outbox} in the table {@code outbox_event}; joins the transaction of its thread. */
public final class JdbiOutbox implements Outbox {

  private final Jdbi jdbi;

  public JdbiOutbox(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Event event) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                handle
                    .createUpdate(
                        """
                        INSERT INTO outbox_event (root_account_id, account_id, id, type, at, facts)
                        VALUES (:root, :account, :id, :type, :at, :facts)
                        """)
                    .bind("root", event.owner().root().value())
                    .bind("account", event.owner().account().value())
                    .bind("id", event.id())
                    .bind("type", event.type())
                    .bind("at", Columns.utc(event.at()))
                    .bindArray("facts", String.class, Columns.pairs(event.facts()))
                    .execute()));
  }
}
