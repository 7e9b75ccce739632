package io.tallyhost.application.notice;

import static org.assertj.core.api.Assertions.assertThat;

import io.tallyhost.application.identity.SomeAccounts;
import io.tallyhost.application.shared.RandomIds;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.notice.Channel;
import io.tallyhost.domain.notice.SentNotices;
import io.tallyhost.domain.notice.SentNotices.Slip;
import io.tallyhost.domain.notice.SentNotices.Turn;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link SentNotices} promises. */
public abstract class SentNoticesContract {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

  private final String event = new RandomIds().next();
  private final Owner owner = Owner.topLevel(new SomeAccounts().id());
  private final Slip slip = new Slip(owner, event, Channel.MAIL);

  protected abstract SentNotices notices();

  @Test
  void one_at_a_time_sends_it_and_only_once() {
    assertThat(begin(slip, NOW)).isEqualTo(Turn.YOURS);
    assertThat(begin(slip, NOW)).isEqualTo(Turn.BUSY);
    notices().sent(slip, NOW);

    assertThat(begin(slip, NOW)).isEqualTo(Turn.SENT);
    assertThat(begin(slip, NOW.plusSeconds(86_400))).isEqualTo(Turn.SENT);
  }

  @Test
  void what_failed_can_be_tried_again() {
    assertThat(begin(slip, NOW)).isEqualTo(Turn.YOURS);
    notices().failed(slip);

    assertThat(begin(slip, NOW)).isEqualTo(Turn.YOURS);
  }

  @Test
  void an_attempt_that_was_never_heard_of_again_is_taken_over() {
    assertThat(begin(slip, NOW)).isEqualTo(Turn.YOURS);

    assertThat(begin(slip, NOW.plusSeconds(301))).isEqualTo(Turn.YOURS);
  }

  @Test
  void channels_do_not_take_turns() {
    assertThat(begin(slip, NOW)).isEqualTo(Turn.YOURS);

    assertThat(begin(new Slip(owner, event, Channel.SMS), NOW)).isEqualTo(Turn.YOURS);
  }

  private Turn begin(Slip one, Instant at) {
    return notices().begin(one, at, at.minusSeconds(300));
  }
}
