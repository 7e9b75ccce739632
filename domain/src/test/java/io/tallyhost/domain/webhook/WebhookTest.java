package io.tallyhost.domain.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tallyhost.domain.identity.AccountId;
import io.tallyhost.domain.identity.AccountKind;
import io.tallyhost.domain.identity.Owner;
import io.tallyhost.domain.shared.InvalidValue;
import io.tallyhost.domain.webhook.WebhookDelivery.Attempt;
import io.tallyhost.domain.webhook.WebhookDelivery.State;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A webhook through its life, and what was on its way to it. */
final class WebhookTest {

  private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
  private static final Owner ACME = Owner.topLevel(new AccountId("cacme00000000000000000000"));
  private static final WebhookAddress ADDRESS = WebhookAddress.parse("https://a.example/x");
  private static final Attempt REFUSED = new Attempt(NOW, 500, "no");

  private final Webhook webhook =
      new Webhook(
          new WebhookId("chook00000000000000000000"),
          ACME,
          AccountKind.RESELLER,
          ADDRESS,
          new WebhookTopics(Set.of("*")),
          Optional.empty(),
          Optional.empty(),
          NOW);

  @Test
  void what_was_switched_off_is_told_of_events_again_once_it_is_on() {
    var off = webhook.disabled("It has taken nothing for five days");

    assertThat(off.disabledBecause()).contains("It has taken nothing for five days");
    assertThat(off.hears(ACME, "order.paid")).isFalse();
    assertThat(off.enabled().hears(ACME, "order.paid")).isTrue();
  }

  @Test
  void a_change_leaves_it_off_when_it_was_off() {
    var other = WebhookAddress.parse("https://b.example/y");
    var changed =
        webhook
            .disabled("Gone")
            .with(other, new WebhookTopics(Set.of("order.paid")), Optional.of("Ours"));

    assertThat(changed.address()).isEqualTo(other);
    assertThat(changed.description()).contains("Ours");
    assertThat(changed.isEnabled()).isFalse();
    assertThat(changed.enabled().hears(ACME, "service.active")).isFalse();
  }

  @Test
  void it_hears_of_something() {
    assertThatThrownBy(() -> new WebhookTopics(Set.of())).isInstanceOf(InvalidValue.class);
  }

  @Test
  void a_test_is_sent_once_and_an_event_again() {
    assertThat(delivery(WebhookDelivery.TEST).after(REFUSED).state()).isEqualTo(State.FAILED);
    assertThat(delivery("order.paid").after(REFUSED).state()).isEqualTo(State.WAITING);
  }

  @Test
  void what_is_replayed_starts_from_the_first_attempt() {
    var later = NOW.plusSeconds(60);
    var again = delivery("order.paid").after(new Attempt(NOW, 410, "gone")).replayed(later);

    assertThat(again.state()).isEqualTo(State.WAITING);
    assertThat(again.attempts()).isZero();
    assertThat(again.dueAt()).isEqualTo(later);
    assertThat(again.last()).map(Attempt::status).contains(410);
  }

  @Test
  void the_secret_of_a_target_is_never_shown() {
    assertThat(new WebhookSender.Target(ADDRESS, "whsec_1")).hasToString("https://a.example/x");
  }

  private WebhookDelivery delivery(String type) {
    return new WebhookDelivery(
        "msg_1",
        ACME,
        webhook.id(),
        "event",
        type,
        "{}",
        State.WAITING,
        1,
        1,
        NOW,
        NOW,
        Optional.empty());
  }
}
