package io.tallyhost.application.notice;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.notice.SentNotices;

final class InMemorySentNoticesTest extends SentNoticesContract {

  private final InMemorySentNotices notices = new InMemorySentNotices(new InMemoryUnitOfWork());

  @Override
  protected SentNotices notices() {
    return notices;
  }
}
