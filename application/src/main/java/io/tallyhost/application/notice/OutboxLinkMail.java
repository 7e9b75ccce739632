package io.tallyhost.application.notice;

import io.tallyhost.application.audit.Recorder;
import io.tallyhost.application.identity.LinkMail;
import io.tallyhost.application.shared.SecretBox;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.OneTimeLink.Purpose;
import io.tallyhost.domain.notice.Channel;
import io.tallyhost.domain.notice.NoticeChoices;
import io.tallyhost.domain.notice.NoticeKind;
import java.time.Instant;
import java.util.Map;

/** {@link LinkMail} that leaves through the outbox, its secret sealed. */
public final class OutboxLinkMail implements LinkMail {

  static final String SEALED = "sealed_token";
  static final String EXPIRES = "expires_at";

  private final Recorder recorder;
  private final LinkSeal seal;
  private final NoticeChoices choices;

  public OutboxLinkMail(Recorder recorder, SecretBox box, NoticeChoices choices) {
    this.recorder = recorder;
    this.seal = new LinkSeal(box);
    this.choices = choices;
  }

  @Override
  public boolean sends(Purpose purpose) {
    return !choices.off(Channel.MAIL).contains(kind(purpose));
  }

  @Override
  public void send(Purpose purpose, Account to, String token, Instant expiresAt) {
    var facts = Map.of(SEALED, seal.seal(to.id(), token), EXPIRES, expiresAt.toString());
    recorder.happened(topic(purpose), to.owner(), facts);
  }

  private static NoticeKind kind(Purpose purpose) {
    return purpose == Purpose.PASSWORD_RESET ? NoticeKind.PASSWORD_RESET : NoticeKind.HANDOVER;
  }

  private static String topic(Purpose purpose) {
    return purpose == Purpose.PASSWORD_RESET ? Topics.PASSWORD_RESET : Topics.HANDOVER;
  }
}
