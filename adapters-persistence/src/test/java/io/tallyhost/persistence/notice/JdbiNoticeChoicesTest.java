package io.tallyhost.persistence.notice;

import io.tallyhost.application.notice.NoticeChoicesContract;
import io.tallyhost.domain.notice.NoticeChoices;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiNoticeChoicesTest extends NoticeChoicesContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected NoticeChoices choices() {
    return new JdbiNoticeChoices(POSTGRES.jdbi());
  }
}
