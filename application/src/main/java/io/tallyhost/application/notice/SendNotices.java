package io.tallyhost.application.notice;

import io.tallyhost.application.shared.Event;
import io.tallyhost.application.shared.EventConsumer;
import io.tallyhost.application.shared.SecretBox;
import io.tallyhost.domain.identity.Account;
import io.tallyhost.domain.identity.Accounts;
import io.tallyhost.domain.notice.Channel;
import io.tallyhost.domain.notice.Language;
import io.tallyhost.domain.notice.Messenger;
import io.tallyhost.domain.notice.Notice;
import io.tallyhost.domain.notice.NoticeChoices;
import io.tallyhost.domain.notice.SentNotices;
import io.tallyhost.domain.notice.SentNotices.Slip;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Hears events and tells the people concerned, through one channel. */
public final class SendNotices implements EventConsumer {

  /** An attempt that is older has died with whoever made it. */
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** What is known of people and messages. */
  public record Books(
      Accounts accounts, NoticeChoices choices, SentNotices sent, SecretBox secretBox) {}

  private final Channel channel;
  private final Messenger messenger;
  private final Books books;
  private final Clock clock;

  public SendNotices(Channel channel, Messenger messenger, Books books, Clock clock) {
    this.channel = channel;
    this.messenger = messenger;
    this.books = books;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "notices by " + channel.wireName();
  }

  @Override
  public void accept(Event event) {
    if (isWanted(event)) {
      books
          .accounts()
          .find(event.owner().account())
          .filter(this::isReachable)
          .ifPresent(account -> tell(account, event));
    }
  }

  private boolean isWanted(Event event) {
    return Topics.kind(event.type())
        .filter(kind -> kind.fits(channel) && !books.choices().off(channel).contains(kind))
        .filter(kind -> !isTooLate(event))
        .isPresent();
  }

  private boolean isReachable(Account account) {
    return !account.isDeleted()
        && (channel == Channel.MAIL || account.contact().phone().isPresent());
  }

  private boolean isTooLate(Event event) {
    return Optional.ofNullable(event.facts().get(OutboxLinkMail.EXPIRES))
        .map(Instant::parse)
        .filter(end -> !clock.instant().isBefore(end))
        .isPresent();
  }

  private void tell(Account account, Event event) {
    var slip = new Slip(event.owner(), event.id(), channel);
    var now = clock.instant();
    switch (books.sent().begin(slip, now, now.minus(PATIENCE))) {
      case SENT -> {
        // Heard twice, told once.
      }
      case BUSY -> throw new IllegalStateException("Somebody else is sending it");
      case YOURS -> send(slip, notice(account, event));
    }
  }

  private void send(Slip slip, Notice notice) {
    var isSent = false;
    try {
      messenger.send(notice);
      books.sent().sent(slip, clock.instant());
      isSent = true;
    } finally {
      if (!isSent) {
        books.sent().failed(slip);
      }
    }
  }

  private Notice notice(Account account, Event event) {
    return new Notice(
        event.id(), event.type(), account.contact(), language(account), facts(account, event));
  }

  private Language language(Account account) {
    return books
        .choices()
        .language(account.id())
        .or(() -> account.parent().flatMap(books.choices()::language))
        .orElse(Language.EN);
  }

  private Map<String, String> facts(Account account, Event event) {
    var facts = new TreeMap<>(event.facts());
    facts.put("name", account.displayName());
    facts.put("username", account.username().value());
    facts.put("at", event.at().toString());
    Optional.ofNullable(facts.remove(OutboxLinkMail.SEALED))
        .map(text -> new LinkSeal(books.secretBox()).open(account.id(), text))
        .ifPresent(token -> facts.put("token", token));
    return facts;
  }
}
