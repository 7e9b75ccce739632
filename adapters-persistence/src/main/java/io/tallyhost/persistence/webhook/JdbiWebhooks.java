package io.tallyhost.persistence.webhook;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.Page;
import io.tallyhost.domain.shared.PageRequest;
import io.tallyhost.domain.webhook.Webhook;
import io.tallyhost.domain.webhook.WebhookAddress;
import io.tallyhost.domain.webhook.WebhookId;
import io.tallyhost.domain.webhook.WebhookTopics;
import io.tallyhost.domain.webhook.Webhooks;
import io.tallyhost.persistence.shared.Columns;
import io.tallyhost.persistence.shared.Pages;
import io.tallyhost.persistence.shared.Rows;
import io.tallyhost.persistence.shared.Wanted;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** {@link Webhooks} in the table {@code webhook}. */
public final class JdbiWebhooks implements Webhooks {

  private static final Pages<Webhook> PAGES =
      new Pages<>("*", "webhook", "created_at DESC, id DESC", JdbiWebhooks::toWebhook);

  private final Jdbi jdbi;

  public JdbiWebhooks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public void add(Webhook webhook, byte[] sealedSecret) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                bound(
                        handle.createUpdate(
                            """
                            INSERT INTO webhook (root_account_id, account_id, id, owner_kind, url,
                              topics, description, disabled_because, sealed_secret, created_at)
                            VALUES (:root, :account, :id, :kind, :url, :topics, :description,
                              :disabled, :secret, :createdAt)
                            """),
                        webhook)
                    .bind("account", webhook.owner().account().value())
                    .bind("kind", webhook.ownerKind().name())
                    .bind("secret", sealedSecret)
                    .bind("createdAt", Columns.utc(webhook.createdAt()))
                    .execute()));
  }

  @Override
  public void update(Webhook webhook) {
    Rows.requireOne(
        jdbi.withHandle(
            handle ->
                bound(
                        handle.createUpdate(
                            """
                            UPDATE webhook SET url = :url, topics = :topics,
                              description = :description, disabled_because = :disabled
                            WHERE root_account_id = :root AND id = :id
                            """),
                        webhook)
                    .execute()));
  }

  @Override
  public void remove(WebhookId id) {
    jdbi.useHandle(handle -> handle.execute("DELETE FROM webhook WHERE id = ?", id.value()));
  }

  @Override
  public Optional<Webhook> find(WebhookId id) {
    return one("SELECT * FROM webhook WHERE id = :id", id);
  }

  @Override
  public Optional<Webhook> lock(WebhookId id) {
    return one("SELECT * FROM webhook WHERE id = :id FOR UPDATE", id);
  }

  @Override
  public byte[] sealedSecret(WebhookId id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT sealed_secret FROM webhook WHERE id = :id")
                .bind("id", id.value())
                .mapTo(byte[].class)
                .one());
  }

  @Override
  public Page<Webhook> list(Optional<AccountId> account, PageRequest page) {
    var wanted = Wanted.where("true").equal("account_id", account.map(AccountId::value));
    return PAGES.of(jdbi, wanted, page);
  }

  @Override
  public List<Webhook> around(Owner owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT * FROM webhook
                    WHERE (root_account_id = :root OR owner_kind = 'OPERATOR')
                      AND disabled_because IS NULL
                    ORDER BY id
                    """)
                .bind("root", owner.root().value())
                .map(JdbiWebhooks::toWebhook)
                .list());
  }

  private Optional<Webhook> one(String sql, WebhookId id) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(sql).bind("id", id.value()).map(JdbiWebhooks::toWebhook).findOne());
  }

  private static Update bound(Update update, Webhook webhook) {
    return update
        .bind("root", webhook.owner().root().value())
        .bind("id", webhook.id().value())
        .bind("url", webhook.address().toString())
        .bindArray("topics", String.class, webhook.topics().names().stream().sorted().toList())
        .bind("description", webhook.description())
        .bind("disabled", webhook.disabledBecause());
  }

  private static Webhook toWebhook(ResultSet row, StatementContext context) throws SQLException {
    return new Webhook(
        new WebhookId(row.getString("id")),
        Columns.owner(row),
        AccountKind.valueOf(row.getString("owner_kind")),
        WebhookAddress.parse(row.getString("url")),
        new WebhookTopics(Set.copyOf(Columns.texts(row, "topics"))),
        Columns.optionalText(row, "description"),
        Columns.optionalText(row, "disabled_because"),
        Columns.instant(row, "created_at"));
  }
}
