package io.tallyhost.persistence.notice;

import io.tallyhost.application.notice.SentNoticesContract;
import io.tallyhost.domain.notice.SentNotices;
import io.tallyhost.persistence.shared.PostgresExtension;
import org.junit.jupiter.api.extension.RegisterExtension;

final class JdbiSentNoticesTest extends SentNoticesContract {

  @RegisterExtension static final PostgresExtension POSTGRES = new PostgresExtension();

  @Override
  protected SentNotices notices() {
    return new JdbiSentNotices(POSTGRES.jdbi());
  }
}
