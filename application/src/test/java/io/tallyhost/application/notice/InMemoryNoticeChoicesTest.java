package io.tallyhost.application.notice;

import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.notice.NoticeChoices;

final class InMemoryNoticeChoicesTest extends NoticeChoicesContract {

  private final InMemoryNoticeChoices choices = new InMemoryNoticeChoices(new InMemoryUnitOfWork());

  @Override
  protected NoticeChoices choices() {
    return choices;
  }
}
