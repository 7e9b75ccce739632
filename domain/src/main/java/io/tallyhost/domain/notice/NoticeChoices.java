package io.tallyhost.domain.notice;

import io.tallyhost.domain.identity.AccountId;
import java.util.Optional;
import java.util.Set;

/** Driven port: what is switched off, and who reads which language. */
public interface NoticeChoices {

  /** The kinds that do not travel that way; none at first. */
  Set<NoticeKind> off(Channel channel);

  void turn(Channel channel, NoticeKind kind, boolean on);

  Optional<Language> language(AccountId account);

  void speak(AccountId account, Language language);
}
