package io.tallyhost.application.notice;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.tallyhost.application.shared.InMemoryTable;
import io.tallyhost.application.shared.InMemoryUnitOfWork;
import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.notice.Channel;
import io.tallyhost.domain.notice.Language;
import io.tallyhost.domain.notice.NoticeChoices;
import io.tallyhost.domain.notice.NoticeKind;
import java.util.Optional;
import java.util.Set;

/** {@link NoticeChoices} in memory. */
public final class InMemoryNoticeChoices implements NoticeChoices {

  private record Off(Channel channel, NoticeKind kind) {}

  private final InMemoryTable<String, Off> off;
  private final InMemoryTable<AccountId, Language> languages;

  public InMemoryNoticeChoices(InMemoryUnitOfWork unitOfWork) {
    this.off = InMemoryTable.ordered(unitOfWork);
    this.languages = InMemoryTable.ordered(unitOfWork);
  }

  @Override
  public Set<NoticeKind> off(Channel channel) {
    return off.where(it -> it.channel() == channel).stream()
        .map(Off::kind)
        .collect(toUnmodifiableSet());
  }

  @Override
  public void turn(Channel channel, NoticeKind kind, boolean on) {
    var key = channel + " " + kind;
    if (on) {
      off.remove(key);
    } else {
      off.put(key, new Off(channel, kind));
    }
  }

  @Override
  public Optional<Language> language(AccountId account) {
    return languages.find(account);
  }

  @Override
  public void speak(AccountId account, Language language) {
    languages.put(account, language);
  }
}
