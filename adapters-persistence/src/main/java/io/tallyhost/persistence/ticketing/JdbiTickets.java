package io.tallyhost.persistence.ticketing;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.service.ServiceId;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.ticketing.Ticket;
import io.tallyhost.domain.ticketing.TicketId;
import io.tallyhost.domain.ticketing.TicketMessage;
import io.tallyhost.domain.ticketing.TicketPriority;
import io.tallyhost.domain.ticketing.TicketQuery;
import io.tallyhost.domain.ticketing.TicketStatus;
import io.tallyhost.domain.ticketing.Tickets;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Pages;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.shared.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.StatementContext;

/** {@link Tickets} in the tables {@code ticket} and {@code ticket_message}. */
public final class JdbiTickets implements Tickets {

  private static final String SELECT =
      """
      SELECT root_account_id, account_id, id, subject, status, priority, services, messages,
             created_at, updated_at
      FROM ticket
      """;
  private static final Pages<Ticket> PAGES =
      new Pages<>("*", "ticket", "id DESC", JdbiTickets::toTicket);

  private final Jdbi jdbi;

  public JdbiTickets(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void open(Ticket ticket, TicketMessage first) {
    jdbi.useTransaction(
        handle -> {
          bind(
                  handle.createUpdate(
                      """
                      INSERT INTO ticket
                      VALUES (:root, :account, :id, :subject, :status, :priority, :services,
                              :messages, :created, :updated)
                      """),
                  ticket)
              .execute();
          add(ticket, first);
        });
  }

  @Override
  public Optional<Ticket> find(TicketId id) {
    return one(SELECT + "WHERE id = :id", id);
  }

  @Override
  public Optional<Ticket> lock(TicketId id) {
    return one(SELECT + "WHERE id = :id FOR UPDATE", id);
  }

  @Override
  public void answer(Ticket ticket, TicketMessage message) {
    jdbi.useTransaction(
        handle -> {
          update(ticket);
          add(ticket, message);
        });
  }

  @Override
  public void update(Ticket ticket) {
    var changed =
        jdbi.withHandle(
            handle ->
                bind(
                        handle.createUpdate(
                            """
                            UPDATE ticket SET status = :status, priority = :priority,
                                   messages = :messages, updated_at = :updated
                            WHERE root_account_id = :root AND id = :id
                            """),
                        ticket)
                    .execute());
    Rows.requireOne(changed);
  }

  @Override
  public Page<Ticket> page(TicketQuery query, PageRequest page) {
    return PAGES.of(jdbi, wanted(query), page);
  }

  @Override
  public List<TicketMessage> messages(TicketId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT m.id, m.author_id, m.signature, m.body, m.staff, m.at
                    FROM ticket t JOIN ticket_message m
                      ON m.root_account_id = t.root_account_id AND m.ticket_id = t.id
                    WHERE t.id = :id ORDER BY m.number
                    """)
                .bind("id", id.value())
                .map(JdbiTickets::toMessage)
                .list());
  }

  private void add(Ticket ticket, TicketMessage message) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(
                    """
                    INSERT INTO ticket_message
                    VALUES (:root, :ticket, :number, :id, :author, :signature, :body, :staff, :at)
                    """)
                .bind("root", ticket.owner().root().value())
                .bind("ticket", ticket.id().value())
                .bind("number", ticket.messages())
                .bind("id", message.id())
                .bind("author", message.author().value())
                .bind("signature", message.signature())
                .bind("body", message.body())
                .bind("staff", message.staff())
                .bind("at", Columns.utc(message.at()))
                .execute());
  }

  private Optional<Ticket> one(String sql, TicketId id) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(sql).bind("id", id.value()).map(JdbiTickets::toTicket).findOne());
  }

  private static Wanted wanted(TicketQuery query) {
    return Wanted.where("true")
        .ownedBy("account_id", query.account().map(AccountId::value))
        .equal("status", query.status().map(TicketStatus::name));
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Ticket ticket) {
    return statement
        .bind("root", ticket.owner().root().value())
        .bind("account", ticket.owner().account().value())
        .bind("id", ticket.id().value())
        .bind("subject", ticket.subject())
        .bind("status", ticket.status().name())
        .bind("priority", ticket.priority().name())
        .bindArray(
            "services", String.class, ticket.services().stream().map(ServiceId::value).toList())
        .bind("messages", ticket.messages())
        .bind("created", Columns.utc(ticket.createdAt()))
        .bind("updated", Columns.utc(ticket.updatedAt()));
  }

  private static Ticket toTicket(ResultSet row, StatementContext context) throws SQLException {
    return new Ticket(
        new TicketId(row.getString("id")),
        Columns.owner(row),
        row.getString("subject"),
        TicketStatus.valueOf(row.getString("status")),
        TicketPriority.valueOf(row.getString("priority")),
        Columns.texts(row, "services").stream().map(ServiceId::new).toList(),
        row.getInt("messages"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "updated_at"));
  }

  private static TicketMessage toMessage(ResultSet row, StatementContext context)
      throws SQLException {
    return new TicketMessage(
        row.getString("id"),
        new AccountId(row.getString("author_id")),
        row.getString("signature"),
        row.getString("body"),
        row.getBoolean("staff"),
        Columns.instant(row, "at"));
  }
}
