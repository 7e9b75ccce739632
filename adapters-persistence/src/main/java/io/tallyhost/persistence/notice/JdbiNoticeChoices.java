package io.tallyhost.persistence.notice;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.notice.Channel;
import io.tallyhost.domain.notice.Language;
import io.tallyhost.domain.notice.NoticeChoices;
import io.tallyhost.domain.notice.NoticeKind;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** {@link NoticeChoices} in the tables {@code notice_off} and {@code account_language}. */
public final class JdbiNoticeChoices implements NoticeChoices {

  private final Jdbi jdbi;

  public JdbiNoticeChoices(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public Set<NoticeKind> off(Channel channel) {
    return jdbi.withHandle(
        handle ->
            Set.copyOf(
                handle
                    .createQuery("SELECT kind FROM notice_off WHERE channel = :channel")
                    .bind("channel", channel.name())
                    .mapTo(NoticeKind.class)
                    .list()));
  }

  @Override
  public void turn(Channel channel, NoticeKind kind, boolean on) {
    var sql =
        on
            ? "DELETE FROM notice_off WHERE channel = ? AND kind = ?"
            : "INSERT INTO notice_off (channel, kind) VALUES (?, ?) ON CONFLICT DO NOTHING";
    jdbi.useHandle(handle -> handle.execute(sql, channel.name(), kind.name()));
  }

  @Override
  public Optional<Language> language(AccountId account) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT language FROM account_language WHERE account_id = :account")
                .bind("account", account.value())
                .mapTo(Language.class)
                .findOne());
  }

  @Override
  public void speak(AccountId account, Language language) {
    jdbi.useHandle(
        handle ->
            handle.execute(
                """
                INSERT INTO account_language (account_id, language) VALUES (?, ?)
                ON CONFLICT (account_id) DO UPDATE SET language = excluded.language
                """,
                account.value(),
                language.name()));
  }
}
